/** The first colour with a share of the second laid over it; both `#rrggbb`. */
export function mixColors(below: string, above: string, share: number): string {
  const [a, b] = [channels(below), channels(above)];
  return `#${a.map((value, i) => hexByte(value + ((b[i] ?? value) - value) * share)).join('')}`;
}

/** A colour with an opacity, as canvases read it. */
export function withOpacity(color: string, opacity: number): string {
  return `rgba(${channels(color).join(', ')}, ${opacity})`;
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function hexByte(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
