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
  /** Of a layout that is not one of `LAYOUT_DECLARATIONS`: how people read it. */
  readonly title?: string;
  readonly description?: string;
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

/** What a layout says nothing without. */
export type LayoutNeed = 'main-path' | 'communities';

/** How people read a layout, and which documents have it. */
export interface LayoutDeclaration {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly description: string;
  /** Left out where there is none, and lacking in documents of earlier versions; the others every document has. */
  readonly needs?: LayoutNeed;
  /** What its discs gather; venues unless said. */
  readonly groupedBy?: 'community';
}

/** The layouts that viewer and exports know by name, in the order of documents. */
export const LAYOUT_DECLARATIONS = {
  force: {
    title: 'Citations',
    description: 'Works that cite one another stand close together.',
    groupedBy: 'community',
  },
  venues: {
    title: 'Venues',
    description: 'Works grouped by the journal or conference they appeared in, the oldest in the middle.',
  },
  timeline: { title: 'Years', description: 'Works stacked by the year they were issued.' },
  venueByYear: { title: 'Venue × year', description: 'A row for each venue, a column for each year.' },
  mainPath: {
    title: 'Main path',
    description:
      'The citations along which most of the knowledge of the field came down, older works on top.',
    needs: 'main-path',
  },
  communities: {
    title: 'Communities',
    description: 'Works that cite one another form groups, named by what their titles share.',
    needs: 'communities',
    groupedBy: 'community',
  },
} as const satisfies Readonly<Record<string, LayoutDeclaration>>;

/** The name of one of `LAYOUT_DECLARATIONS`. */
export type LayoutId = keyof typeof LAYOUT_DECLARATIONS;

type OptionalLayoutId = {
  [Id in LayoutId]: (typeof LAYOUT_DECLARATIONS)[Id] extends { needs: LayoutNeed } ? Id : never;
}[LayoutId];

type CoreLayouts = Readonly<Record<Exclude<LayoutId, OptionalLayoutId>, Layout>>;

/** The layouts of a document by name; others than these are found with `layoutNamed`. */
export type Layouts = CoreLayouts & Readonly<Partial<Record<OptionalLayoutId, Layout>>>;

/** A layout of one of `LAYOUT_DECLARATIONS` as an algorithm declares what it places. */
export function layoutDeclaration<Id extends LayoutId>(id: Id): LayoutDeclaration & { readonly id: Id } {
  return { id, ...LAYOUT_DECLARATIONS[id] };
}

/** Whether a layout is one of `LAYOUT_DECLARATIONS`. */
export function isLayoutId(id: string): id is LayoutId {
  return Object.hasOwn(LAYOUT_DECLARATIONS, id);
}

/** The layout of that name; undefined where a document has none. */
export function layoutNamed(layouts: Layouts, id: string): Layout | undefined {
  const byName: Readonly<Record<string, Layout | undefined>> = layouts;
  return Object.hasOwn(byName, id) ? byName[id] : undefined;
}

/** All layouts of a document with their names, those that are declared first and in that order. */
export function layoutEntries(layouts: Layouts): [string, Layout][] {
  const names = new Set([...Object.keys(LAYOUT_DECLARATIONS), ...Object.keys(layouts)]);
  return [...names].flatMap((id): [string, Layout][] => {
    const layout = layoutNamed(layouts, id);
    return layout === undefined ? [] : [[id, layout]];
  });
}

/**
 * Layouts by name.
 * @throws RangeError where one lacks that every document has
 */
export function layoutsOf(entries: Iterable<readonly [string, Layout]>): Layouts {
  const layouts = Object.fromEntries(entries);
  if (!hasCore(layouts)) throw new RangeError('Every document has the layouts that need nothing.');
  return layouts;
}

function hasCore(layouts: Readonly<Record<string, Layout>>): layouts is CoreLayouts & Record<string, Layout> {
  return Object.entries(LAYOUT_DECLARATIONS).every(
    ([id, declared]) => 'needs' in declared || Object.hasOwn(layouts, id),
  );
}
