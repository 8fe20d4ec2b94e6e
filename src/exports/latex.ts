const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  // A brace with a backslash would still count as one to BibTeX, which only looks at whether they balance.
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
]);

/**
 * Text that LaTeX prints as it stands, letters and their accents composed; braces balance whatever the text holds.
 * What is not ASCII stays as it is: see `latexPreamble`.
 */
export function escapeLatex(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\\{}~^<>|]/g, (character) => COMMANDS.get(character) ?? character)
    .replace(/[#$%&_]/g, '\\$&');
}
