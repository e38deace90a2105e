/** The answer of a web archive, as far as it tells whether mail follows. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly type: string;
  /** The first bytes of the body. */
  readonly start: Uint8Array;
}

/** Why an answer holds no mail, with the next step in it; undefined when it does. */
export function answerProblem({ url, status, type, start }: Answer): string | undefined {
  const other = 'read an mbox instead (b4 mbox, lei q, or the archive\'s "mbox.gz" link)';
  if (status === 300)
    return `${url} does not have this message (300); check the Message-ID, or name another archive`;
  if (status === 404 && new URL(url).searchParams.has('q'))
    return `${url} found nothing (404); check the search and the archive's address`;
  if (status === 404) return `${url} was not found (404); check the Message-ID and the archive's address`;
  if (status === 401 || status === 403) return `${url} refuses this program (${status}); ${other}`;
  if (status === 429 || status >= 500) return `${url} is busy or broken (${status}); try later, or ${other}`;
  if (status !== 200) return `${url} answered ${status}, expected 200; ${other}`;
  if (start.length === 0) return `${url} answered with nothing; check the address`;
  if (start[0] === 0x1f && start[1] === 0x8b) return undefined;
  const text = new TextDecoder().decode(start.subarray(0, 512)).trimStart().toLowerCase();
  if (type.includes('html') || /^<(?:!doctype|html|head|\?xml)/.test(text))
    return `${url} answered with a web page, not with mail: a check for robots, or an address without mail; ${other}`;
  if (/\.gz$/.test(new URL(url).pathname)) return `${url} should be gzip and is not; ${other}`;
  return undefined;
}
