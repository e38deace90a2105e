// Eleventy is installed for the bench alone, and brings markdown-it along.
import { createRequire } from 'node:module';

const require = createRequire(`${process.env.ELEVENTY_HOME}/package.json`);
const markdown = require('markdown-it')();

export default function (config) {
  config.addFilter('inline', (text) => markdown.renderInline(text));
  return { markdownTemplateEngine: false };
}
