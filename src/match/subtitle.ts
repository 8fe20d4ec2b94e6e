/** A subtitle that tells one part of a work from another, rather than to say more of it. */
const PART =
  /^\W*(?:(?:part|volume|vol|no|number|section|chapter|edition)\b|.*(?:\d|\b[IVX]+\b|revisited|reply|sequel))/i;

/**
 * A title without its subtitle: what stands before a colon, dash or full stop. Undefined when there is no subtitle,
 * or one that tells parts of a work apart (`Part II`).
 */
export function mainTitle(title: string): string | undefined {
  const at = /(?<=\p{L}{2})[:.?!](?=\s)|\s[–—-](?=\s)/u.exec(title);
  if (at === null) return undefined;
  return PART.test(title.slice(at.index + at[0].length)) ? undefined : title.slice(0, at.index);
}
