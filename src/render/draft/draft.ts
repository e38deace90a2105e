import type { Comparison } from '../../model/comparison.ts';
import type { DraftSetting } from '../../model/draft.ts';
import type { Site } from '../../model/site.ts';

/** Writes one RFC as the document of a form: a pure function of the data and the setting. */
export type WriteDraft = (comparison: Comparison, site: Site, setting: DraftSetting) => string;
