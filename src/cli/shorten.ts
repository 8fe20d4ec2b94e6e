/** A text of at most so many letters, cut with an ellipsis. */
export function shorten(text: string, most = 70): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
