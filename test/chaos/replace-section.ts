import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes generated text between `<!-- name -->` and `<!-- end of name -->` in a Markdown file.
 * @throws Error when the file has no such section
 */
export function replaceSection(file: string, name: string, text: string): void {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const before = readFileSync(file, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no section "${name}"`);
  writeFileSync(file, `${before.slice(0, from + begin.length)}\n${text}\n${before.slice(to)}`);
}
