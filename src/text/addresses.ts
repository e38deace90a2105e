const ADDRESS = /(?<![\w.+/=%-])([\w.+=-]{1,64})@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})(?![\w/-])/gi;

/**
 * Text with e-mail addresses replaced by `[address]`. What is part of a URL, or looks like a Message-ID (a local part with
 * many digits), stays.
 */
export function withoutAddresses(text: string): string {
  if (!text.includes('@')) return text;
  return text.replace(ADDRESS, (whole, local: string) => {
    const digits = local.replace(/\D/g, '').length;
    return digits >= 8 || local.length > 32 ? whole : '[address]';
  });
}

/** The same for a sentence that names messages: what stands in angle brackets is their Message-ID, and stays. */
export function withoutAddressesButIds(text: string): string {
  return text
    .split(/(<[^<>\s]+>)/)
    .map((part, at) => (at % 2 === 1 ? part : withoutAddresses(part)))
    .join('');
}
