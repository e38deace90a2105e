import type { Node } from 'mdast';
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

/** A citation that the text itself shows to be one: `["words"][key]`, `["words"](mid:id)` or `<id@host>`. */
export interface CitationNode extends Node {
  type: 'citation';
  /** What stands between the quotation marks; missing for `<id@host>`. */
  quote?: string;
  /** The key, URL or Message-ID, as written. */
  target: string;
  /** Whether the target was written as a key. */
  byKey: boolean;
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    quotedCitation: 'quotedCitation';
    quotedCitationLine: 'quotedCitationLine';
    angleCitation: 'angleCitation';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

const QUOTE_MOST = 2_000;
const TARGET_MOST = 600;
const CLOSING: Readonly<Record<number, number>> = { 34: 34, 8220: 0x201d };

/**
 * Micromark syntax of citations. The keys become labels that the parser knows, so `[text][key]` is a reference without a
 * definition in the text. In a quote nothing is markup: it is read to its `"]` as one piece. Raw HTML, definitions and
 * underlined headings are off.
 */
export function citationSyntax(keys: readonly string[]): Extension {
  const labels = keys.map((key) => key.toUpperCase());
  return {
    text: { 91: quoted(labels), 60: angle },
    disable: { null: ['htmlFlow', 'htmlText', 'definition', 'setextUnderline'] },
  };
}

/** How the tokens of {@link citationSyntax} become nodes. */
export function citationNodes(): FromMarkdown {
  return {
    enter: { quotedCitation: enterQuoted, angleCitation: enterAngle },
    exit: { quotedCitation: leave, angleCitation: leave },
  };
}

function isEol(code: Code): boolean {
  return code !== null && code < -2;
}

function quoted(labels: readonly string[]): Construct {
  return { name: 'quotedCitation', tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { defined } = this.parser;
    if (labels[0] !== undefined && !defined.includes(labels[0])) defined.push(...labels);
    let closing: number | undefined;
    let size = 0;
    let targetEnd = 93;
    return open;

    function open(code: Code): State | undefined {
      effects.enter('quotedCitation');
      effects.enter('quotedCitationLine');
      effects.consume(code);
      return mark;
    }
    function mark(code: Code): State | undefined {
      closing = code === null ? undefined : CLOSING[code];
      if (closing === undefined) return nok(code);
      effects.consume(code);
      return words;
    }
    /** Another opening `["` means that this one was never closed; to stop there keeps the time linear. */
    function words(code: Code): State | undefined {
      if (code === null || size > QUOTE_MOST) return nok(code);
      size += 1;
      const next = code === closing ? afterMark : code === 91 ? afterBracket : words;
      if (isEol(code)) return eol(code);
      effects.consume(code);
      return next;
    }
    function afterBracket(code: Code): State | undefined {
      return code !== null && CLOSING[code] !== undefined ? nok(code) : words(code);
    }
    /** Each line needs a token of its own: micromark does not end on a line that only closes one. */
    function eol(code: Code): State {
      effects.exit('quotedCitationLine');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return nextLine;
    }
    function nextLine(code: Code): State | undefined {
      if (code === null || isEol(code)) return nok(code);
      effects.enter('quotedCitationLine');
      return words(code);
    }
    function afterMark(code: Code): State | undefined {
      if (code !== 93) return words(code);
      effects.consume(code);
      return afterClose;
    }
    function afterClose(code: Code): State | undefined {
      if (code !== 91 && code !== 40) return words(code);
      targetEnd = code === 91 ? 93 : 41;
      size = 0;
      effects.consume(code);
      return target;
    }
    function target(code: Code): State | undefined {
      if (code === null || code < 33 || size > TARGET_MOST) return nok(code);
      size += 1;
      effects.consume(code);
      if (code !== targetEnd) return target;
      effects.exit('quotedCitationLine');
      effects.exit('quotedCitation');
      return ok;
    }
  }
}

const angle: Construct = { name: 'angleCitation', tokenize: tokenizeAngle };

function tokenizeAngle(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let size = 0;
  let left = '';
  let sawAt = false;
  return open;

  function open(code: Code): State | undefined {
    effects.enter('angleCitation');
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (code === null || code < 33 || code === 60 || size > TARGET_MOST) return nok(code);
    if (code === 62) return sawAt && size > 2 ? close(code) : nok(code);
    if (code === 64) sawAt = true;
    else if (code === 58 && !sawAt && left.toLowerCase() !== 'mid') return nok(code);
    if (!sawAt) left += String.fromCharCode(code);
    size += 1;
    effects.consume(code);
    return inside;
  }
  function close(code: Code): State {
    effects.consume(code);
    effects.exit('angleCitation');
    return ok;
  }
}

function enterQuoted(this: CompileContext, token: Token): undefined {
  const raw = this.sliceSerialize(token);
  const cut = Math.max(raw.lastIndexOf('"]'), raw.lastIndexOf('”]'));
  const target = raw.slice(cut + 3, -1).replace(/^<(.*)>$/, '$1');
  const quote = raw.slice(2, cut).replace(/\s+/g, ' ');
  this.enter({ type: 'citation', quote, target, byKey: raw[cut + 2] === '[' }, token);
}

function enterAngle(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'citation', target: this.sliceSerialize(token).slice(1, -1), byKey: false }, token);
}

function leave(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
