/** Path of a JSON Schema in the data folder, beside the files that it is for; nothing else reads it there. */
export function schemaPath(name: string): string {
  return `.schema/${name}.json`;
}

/** The line by which an editor with yaml-language-server finds the schema of a YAML file in the data folder. */
export function modeline(name: string): string {
  return `# yaml-language-server: $schema=${schemaPath(name)}\n`;
}
