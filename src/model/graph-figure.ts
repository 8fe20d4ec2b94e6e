/** One of the numbers that describe a graph as a whole. */
export interface GraphFigure {
  readonly id: string;
  readonly title: string;
  /** What it says, and of which part of the graph. */
  readonly description: string;
  /** Absent where it was not computed or says nothing. */
  readonly value?: number;
  /** What belongs to the value: names, or what was left out. */
  readonly note?: string;
  /** Name and version of the program that computed it; citeloom where absent. */
  readonly by?: string;
  /** Why there is no value. */
  readonly absent?: string;
}

/** A figure with as many digits as say something: `1,204`, `0.0312`; empty where there is none. */
export function figureText({ value }: GraphFigure): string {
  if (value === undefined) return '';
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
}
