/** Words that turn around what a clause says. */
const NEGATION =
  /(?<![\w-])(?:not(?! (?:only|just|merely|to mention|that (?:I|we|it|he|she|they|there|this|the|anyone|anybody|you)\b|because|sure why))|never|hardly|barely|scarcely|neither|nor|without(?! \w+(?: \w+){0,3},? (?:I|we|it|there|this|that)\b)|wrongly|nobody|no one|no longer|nothing|none|far from|anything but(?! \uE000)|doubt|fail(?:s|ed)? to|refuse[sd]? to|stop(?:s|ped)?(?= (?:push|ask|argu|advocat|campaign|fight|insist|want|support)ing)|hesitate[sd]? to|unwilling to|loath to|less(?= (?:bad|ugly|risky|fragile|invasive|confusing|complex|complicated|harmful|dangerous|scary|painful|hacky|racy|surprising|intrusive|error-prone|magic|noisy|expensive|costly|silly|stupid|crazy|weird|awful|terrible|horrible|clumsy|brittle|awkward|annoying|disruptive|drastic|controversial|heavy|bad)\b)|(?:hard|difficult|impossible|tough) to(?= (?:argue|justify|like|love|support|recommend|defend|sell|believe|accept|vote|get behind|get excited|be against|oppose|object)\b)|used to(?= (?:\w+ )?(?:like|love|prefer|favou?r|support|want|think|believe|be|vote|argue))|cannot|cant|dont|no)(?![\w-])|(?<=\w)n't\b/gi;

/** How many words of a text turn around what it says. */
export function negations(text: string): number {
  return [...text.matchAll(NEGATION)].length;
}
