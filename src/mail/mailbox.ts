/** A mailbox of an address field: display name as written (quotes and escapes undone), and address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/**
 * The first mailbox of an address field (RFC 5322, 3.4), read leniently in one pass: a name in quotes or comments, an
 * address in angle brackets or bare, `user at host` of web archives. Both parts are empty where there is none.
 */
export function firstMailbox(field: string): Mailbox {
  const { name, address } = writtenMailbox(field);
  return { name, address: address.toLowerCase() };
}

/**
 * All mailboxes of an address field in their order, addresses as they are written; a group's members without its name.
 * What stands between two commas and is no address has a name alone.
 */
export function allMailboxes(field: string): Mailbox[] {
  return fieldParts(field)
    .map(writtenMailbox)
    .filter(({ name, address }) => name !== '' || address !== '');
}

/** A field cut at the commas and semicolons that part its mailboxes: those outside quotes, comments and brackets. */
function fieldParts(field: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  let bracket = false;
  for (let at = 0; at < field.length; at++) {
    const char = field[at] ?? '';
    if (char === '\\' && (quoted || depth > 0)) at++;
    else if (quoted) quoted = char !== '"';
    else if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (char === '"') quoted = true;
    else if (char === '<') bracket = true;
    else if (char === '>') bracket = false;
    else if ((char === ',' || char === ';') && !bracket) {
      parts.push(field.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, field.slice(start)];
}

function writtenMailbox(field: string): Mailbox {
  let plain = '';
  let comment = '';
  let address = '';
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < field.length; at++) {
    const char = field[at] ?? '';
    if (char === '\\' && (quoted || depth > 0)) {
      at++;
      if (depth > 0) comment += field[at] ?? '';
      else plain += field[at] ?? '';
    } else if (quoted) {
      if (char === '"') quoted = false;
      else plain += char;
    } else if (char === '(') {
      if (depth++ > 0) comment += char;
    } else if (char === ')' && depth > 0) {
      if (--depth > 0) comment += char;
    } else if (depth > 0) comment += char;
    else if (char === '"') quoted = true;
    else if (char === '<') {
      const close = field.indexOf('>', at);
      address = withoutComments(field.slice(at + 1, close < 0 ? field.length : close));
      if (plain.trim() === '' && close > 0) plain = after(field.slice(close + 1));
      break;
    } else if (char === ',' || char === ';') {
      if (plain.trim() !== '') break;
    } else if (char === ':' && !plain.includes('@')) plain = '';
    else plain += char;
  }
  const text = plain.replace(/\s+/g, ' ').trim();
  if (address === '' && /^\S+@\S+$/.test(text)) return mailbox(comment, text);
  if (address === '' && /^\S+ at \S+$/.test(text)) return mailbox(comment, text.replace(' at ', '@'));
  return mailbox(text === '' ? comment : text, address);
}

/** A name that stands behind its address: a comment, or a phrase, up to the next mailbox. */
function after(rest: string): string {
  const name = rest.split(',', 1)[0] ?? '';
  return name.trim().replace(/^\(([^()]*)\)$/, '$1');
}

function withoutComments(address: string): string {
  return address.includes('(') ? address.replace(/\([^()]{0,200}\)/g, '') : address;
}

function mailbox(name: string, address: string): Mailbox {
  return { name: name.replace(/\s+/g, ' ').trim(), address: address.replace(/\s+/g, '') };
}
