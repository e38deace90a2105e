import type { Diagnostic } from '../model/diagnostic.ts';
import type { DataFolder } from '../model/files.ts';
import type { Page } from '../model/page.ts';
import type { Shared } from '../model/shared.ts';
import type { MadeRfc, Setting } from '../pipeline.ts';

/** A site whose pages were put. */
export interface MadeSite {
  readonly shared: Shared;
  /** How many RFCs there are. */
  readonly rfcs: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a site, RFC by RFC, and hands its pages on as they come: none of them is kept. After the first error only findings
 * are made.
 */
export async function makeSite(
  folder: DataFolder,
  setting: Setting,
  put: (page: Page) => Promise<void>,
  onRfc: (done: number, of: number) => void,
): Promise<MadeSite> {
  const { makeRest, makeRfc, openFolder, printerOf } = await import('../pipeline.ts');
  const { around, folders, diagnostics } = await openFolder(folder);
  const printer = await printerOf(setting);
  const found = [...diagnostics];
  const failed = (): boolean => found.some(({ severity }) => severity === 'error');
  const made: Omit<MadeRfc, 'pages'>[] = [];
  for (const one of folders) {
    const { pages, ...rest } = await makeRfc(one, around, printer, !failed());
    found.push(...rest.diagnostics);
    made.push(rest);
    for (const page of pages) await put(page);
    onRfc(made.length, folders.length);
  }
  if (!failed()) for (const page of makeRest(around, made, printer)) await put(page);
  return { shared: around.shared, rfcs: around.outlines.length, diagnostics: found };
}
