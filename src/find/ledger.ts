import type { Speaker } from '../model/findings.ts';
import type { Stance } from '../model/rfc.ts';

/** What people said of options in the mails before: the last stance of each. */
export class Ledger {
  private readonly last = new Map<string, Stance>();

  /** Takes down what somebody said themselves. */
  note(by: Speaker, option: string, stance: Stance): void {
    if (stance !== 'neutral') this.last.set(`${by.id} ${option}`, stance);
  }

  of(by: Speaker, option: string): Stance | undefined {
    return this.last.get(`${by.id} ${option}`);
  }
}
