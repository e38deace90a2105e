/** That somebody thinks otherwise now. */
export const CHANGED =
  /\b(?:grown on me|changed my (?:mind|view|opinion|vote)|(?:convinced|persuaded|converted|swayed) me|won me over|c[ao]me (?:a)?round|not any ?more|thought better of)\b/i;

/** That they speak of what they thought. */
export const PAST =
  /\b(?:was|were|used to|had|liked|preferred|thought|opposed|supported|favou?red|hated|disliked|wanted)\b/i;

/** What ends a good opinion: `it sounds good until you try it`. */
export const UNTIL =
  /^\W*(?:un)?til{1,2} (?:I|we|you|one|somebody) (?:\w+ly )?(?:remember|remembered|recall|consider|considered|discover|discovered|ask|asked|hit|need|needed|try|tried|tries|see|saw|read|looks?|looked|think|thought|notice|noticed|realise|realised|realize|realized|learnt|learned|found|measured|ran)\b/i;
