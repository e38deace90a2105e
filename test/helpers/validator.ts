import { HtmlValidate } from 'html-validate';

/** The rules of html-validate that say something to a reader. */
export function validator(): HtmlValidate {
  return new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // How it is spaced, and how long a title is, changes nothing for a reader; ids come from people's own words.
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'valid-id': ['error', { relaxed: true }],
      'doctype-style': 'off',
      'void-style': 'off',
    },
  });
}
