import { withoutAddresses } from '../../text/addresses.ts';
import { UNFIT, withoutNames } from '../plain-text.ts';

/**
 * A record's text before it is read: lines end in a line feed, and nothing is in it that no data file may hold: control
 * characters, addresses, withdrawn people's names (`gone`).
 */
export function fitRecord(text: string, gone: readonly string[]): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/[\u000b\u000c]/g, ' ');
  return withoutNames(withoutAddresses(lines.replace(UNFIT, '')), gone);
}
