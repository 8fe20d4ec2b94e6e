/**
 * Positions of all works of a document, in document order, with what the viewer writes beside them.
 *
 * One unit is the radius of the largest node: a layout leaves at least 2 units between the centres of any
 * two works, so nodes never overlap at any zoom. `y` points up.
 */
export interface Layout {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Named groups of works: venues, communities. */
  readonly regions?: readonly Region[];
  /** Vertical bands, left to right: years. */
  readonly columns?: readonly Band[];
  /** Horizontal bands, top to bottom: venues. */
  readonly rows?: readonly Band[];
}

/** A named disc (`width === height === 2 · radius`) or rectangle around some works. */
export interface Region {
  /** Venue key or community id as text; `single-works`, `no-venue`, `no-citations` or `no-year` for pools. */
  readonly key: string;
  readonly label: string;
  /** How many works stand in it. */
  readonly count: number;
  readonly shape: 'disc' | 'box';
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A column or a row. */
export interface Band {
  /** The year, the venue key, or the first and last year of a compressed run (`1966–1979`). */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Extent along the axis: left and right of a column, bottom and top of a row. */
  readonly from: number;
  readonly to: number;
}

/** The layouts that a document may hold, by the name of their view. */
export type LayoutId = 'force' | 'venues' | 'timeline' | 'venueByYear' | 'mainPath' | 'communities';

type OptionalLayoutId = 'mainPath' | 'communities';

/** The layouts of a document; those of main path and communities only where there are any, and not in earlier documents. */
export type Layouts = Readonly<Record<Exclude<LayoutId, OptionalLayoutId>, Layout>> &
  Readonly<Partial<Record<OptionalLayoutId, Layout>>>;
