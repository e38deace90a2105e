import type { Place } from '../model/diagnostic.ts';

/** YAML with its places kept, cut down to what the data format uses. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly at: Place }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly at: Place }
  | { readonly kind: 'map'; readonly pairs: readonly YamlPair[]; readonly at: Place };

export interface YamlPair {
  readonly key: string;
  readonly keyAt: Place;
  readonly value: YamlNode;
}
