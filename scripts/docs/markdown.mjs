/** A table of GitHub Flavored Markdown; a bar within a cell is escaped. */
export function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Blocks with an empty line between them; what says nothing is left out. */
export function blocks(...parts) {
  return `${parts
    .flat()
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** Words as code, whatever they hold. */
export function code(words) {
  return words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``;
}

/** The id of a heading, as forges make it: lower case, blanks to hyphens, and nothing else that is not a word. */
export function anchorOf(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
