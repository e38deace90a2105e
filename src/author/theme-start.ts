/** The media query under which a style sheet has its dark colours, and what closes it. */
const DARK = /(@media screen and \(prefers-color-scheme: dark\)) \{\s*:root \{([^}]*)\}\s*\}/;
const LIGHT = /:root \{([^}]*)\}/;

/**
 * A theme to begin with: every property of a style sheet with the value that it has, behind comment marks, for the light and
 * for the dark. It changes nothing until a mark is taken away.
 */
export function themeStart(style: string): string {
  const [, light = ''] = LIGHT.exec(style) ?? [];
  const [, media = '', dark = ''] = DARK.exec(style) ?? [];
  return [
    '/* Take the comment marks off what you change. A colour of the light has another for the dark. */',
    '',
    ':root {',
    ...properties(light, '  '),
    '}',
    '',
    `${media} {`,
    '  :root {',
    ...properties(dark, '    '),
    '  }',
    '}',
    '',
  ].join('\n');
}

function properties(block: string, indent: string): string[] {
  return [...block.matchAll(/(?<![a-z-])--[a-z-]+: [^;]+;/g)].map(([line]) => `${indent}/* ${line} */`);
}
