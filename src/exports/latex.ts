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
  ['"', '\\textquotedbl{}'],
]);

/** Text that LaTeX prints as it stands; braces balance whatever the text holds. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\\{}~^<>|"]/g, (character) => COMMANDS.get(character) ?? character)
    .replace(/[#$%&_]/g, '\\$&');
}
