import type { Diagnostic } from '../model/diagnostic.ts';
import type { YamlText } from './accidents.ts';
import { checkYaml } from './limits.ts';
import { plainYaml } from './plain-yaml.ts';
import { parseWholeYaml } from './whole-yaml.ts';
import type { YamlNode, YamlPair } from './yaml-node.ts';

export type { YamlNode, YamlPair };

/**
 * One YAML document as nodes. It has no node when it is over a limit or cannot be read: then the diagnostics say why.
 * YAML 1.2, core schema; anchors, aliases, tags, directives and keys that are no text are refused.
 */
export function parseYaml(source: YamlText): { node?: YamlNode; diagnostics: Diagnostic[] } {
  const { file, text, firstLine } = source;
  const over = checkYaml(file, text, firstLine);
  if (over !== undefined) return { diagnostics: [over] };
  const node = plainYaml(source);
  return node === undefined ? parseWholeYaml(source) : { node, diagnostics: [] };
}
