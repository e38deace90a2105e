import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './folder.ts';

/** Judges the text of a workflow; what is wrong with it, a sentence each. */
export type JudgeWorkflow = (content: string) => Promise<string[]>;

/** GitHub's own parser of workflows, bundled: it imports JSON as bundlers read it, and Node.js does not. */
export async function workflowJudge(): Promise<JudgeWorkflow> {
  const folder = mkdtempSync(join(tmpdir(), 'rfc-compare-'));
  const outfile = join(folder, 'parser.mjs');
  try {
    const entry = join(ROOT, 'node_modules/@actions/workflow-parser/dist/index.js');
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    const parser = (await import(
      /* @vite-ignore */ pathToFileURL(outfile).href
    )) as typeof import('@actions/workflow-parser');
    return (content) => judge(parser, content);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function judge(
  {
    convertWorkflowTemplate,
    NoOperationTraceWriter,
    parseWorkflow,
  }: typeof import('@actions/workflow-parser'),
  content: string,
): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (value === undefined) return errors;
  const template = await convertWorkflowTemplate(context, value);
  return [...errors, ...(template.errors ?? []).map(({ Message }) => Message)];
}
