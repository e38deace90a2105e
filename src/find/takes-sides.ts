/** Words of somebody who weighs what is on the table, and does not only tell of a detail. */
const SIDES =
  /\b(?:objections?|objects?|oppos(?:e|ed|ing)|against|favou?r|supports?|prefer(?:red|ence)?|(?:dis)?agreed?|happy|unhappy|live with|works? for (?:me|us)|complaints?|withdraw(?:n|ing)?|position|n?acks?|naks?|nack(?:ed)?|acked|vot(?:e|ed|ing)|better|worse|best|worst|wrong|nicer?|neat|ugly|silly|pity|holes?|bugs?|broken|breaks?|worth|should(?:n't)?|wants?|would (?:like|rather|never|not)|wouldn't|I'd|we'd|I'll|we'll|why|ship it|go ahead|do it|drop|reject|merge|review(?:ed)?|tested-by|fine|enough|convinced|persuaded|design|idea|approach|proposal|point of|no point|reason|makes? sense|good|bad|great|easy|hard|difficult|simple|simpler|cheap|expensive|problem|safe|unsafe|need(?:s|ed)?|must(?:n't)?|cannot|can't|won't|never|instead)(?![\w-])/i;

/** Whether a sentence takes sides or gives reasons, and does not only ask. */
export function takesSides(text: string): boolean {
  return SIDES.test(text) && !/\?\W*$/.test(text);
}
