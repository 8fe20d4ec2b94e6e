/** The first page and the last one, where the pages are a plain range: `13-24`; else all as the first. */
export function pageRange(pages: string): readonly [first: string, last: string | undefined] {
  const [, first, last] = /^([^\s\p{Pd},;]+)\s*\p{Pd}+\s*([^\s\p{Pd},;]+)$/u.exec(pages) ?? [];
  return first === undefined ? [pages, undefined] : [first, last];
}
