/** Packages that a page script brings along: their licences travel with it. */
export const BROUGHT = { index: ['minisearch'] };
