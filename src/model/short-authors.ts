/** `Zhang`, `Zhang & Li`, `Zhang et al.`: how a text cites its authors; undefined without any. */
export function shortAuthors(authors: readonly string[], complete: boolean): string | undefined {
  const [first, second] = authors;
  if (first === undefined) return undefined;
  if (authors.length === 2 && second !== undefined && complete)
    return `${familyName(first)} & ${familyName(second)}`;
  return authors.length > 1 || !complete ? `${familyName(first)} et al.` : familyName(first);
}

function familyName(author: string): string {
  const beforeComma = author.split(',')[0] ?? author;
  return author.includes(',') ? beforeComma.trim() : (author.trim().split(/\s+/).at(-1) ?? author);
}
