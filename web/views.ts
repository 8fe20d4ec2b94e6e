import { hasTies } from '../src/model/edge-words.js';
import type { GraphDocument } from '../src/model/graph-document.js';
import type { Layout, LayoutId } from '../src/model/layout.js';

/** Names of the views, as they stand in the address. */
export type ViewId = 'venues' | 'years' | 'venue-by-year' | 'citations' | 'communities' | 'main-path';

/** Pixels that a view keeps free for what it writes around the works. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** One way to arrange the works. */
export interface View {
  readonly id: ViewId;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly description: string;
  readonly layout: LayoutId;
  /** What its regions stand for; absent where they are venues. */
  readonly groupedBy?: 'community';
  /** Which citations are drawn while nothing is selected. */
  readonly citationsAtRest: 'none' | 'all' | 'faint' | 'main-path';
  readonly insets: Insets;
  /** Where the works stand when the stage is taller than they need. */
  readonly anchor: 'middle' | 'bottom' | 'top';
  /** Which side is brought into sight when the stage is too narrow. */
  readonly narrowAnchor: 'left' | 'right';
  /**
   * Pixels per unit below which not everything is brought into sight: what is anchored first.
   * Only what is anchored at the top may be taller than the stage.
   */
  readonly smallestScale: number;
  /** Radius in pixels from which works are labelled unasked: large where they stand in groups of a name. */
  readonly labelledFrom: number;
}

/** Every view, in the order of the switch. */
export const VIEWS = Object.freeze([
  {
    id: 'venues',
    title: 'Venues',
    description: 'Works grouped by the journal or conference they appeared in, the oldest in the middle.',
    layout: 'venues',
    citationsAtRest: 'none',
    insets: { top: 28, right: 20, bottom: 20, left: 20 },
    anchor: 'middle',
    narrowAnchor: 'right',
    smallestScale: 0,
    labelledFrom: 13,
  },
  {
    id: 'years',
    title: 'Years',
    description: 'Works stacked by the year they were issued.',
    layout: 'timeline',
    citationsAtRest: 'none',
    insets: { top: 36, right: 24, bottom: 28, left: 24 },
    anchor: 'bottom',
    narrowAnchor: 'right',
    smallestScale: 3.4,
    labelledFrom: 10,
  },
  {
    id: 'venue-by-year',
    title: 'Venue × year',
    description: 'A row for each venue, a column for each year.',
    layout: 'venueByYear',
    citationsAtRest: 'none',
    insets: { top: 36, right: 24, bottom: 28, left: 190 },
    anchor: 'top',
    narrowAnchor: 'right',
    smallestScale: 4.5,
    labelledFrom: 7,
  },
  {
    id: 'citations',
    title: 'Citations',
    description: 'Works that cite one another stand close together.',
    layout: 'force',
    groupedBy: 'community',
    citationsAtRest: 'all',
    insets: { top: 28, right: 24, bottom: 0, left: 24 },
    anchor: 'middle',
    narrowAnchor: 'right',
    smallestScale: 0,
    labelledFrom: 2,
  },
  {
    id: 'communities',
    title: 'Communities',
    description: 'Works that cite one another form groups, named by what their titles share.',
    layout: 'communities',
    groupedBy: 'community',
    citationsAtRest: 'faint',
    insets: { top: 28, right: 20, bottom: 20, left: 20 },
    anchor: 'middle',
    narrowAnchor: 'right',
    smallestScale: 0,
    labelledFrom: 10,
  },
  {
    id: 'main-path',
    title: 'Main path',
    description:
      'The citations along which most of the knowledge of the field came down, older works on top.',
    layout: 'mainPath',
    citationsAtRest: 'main-path',
    insets: { top: 28, right: 24, bottom: 20, left: 84 },
    anchor: 'top',
    narrowAnchor: 'left',
    smallestScale: 4.5,
    labelledFrom: 7,
  },
] as const satisfies readonly View[]);

/** Pixels at the foot of the stage in which the coverage stands; on narrow stages it takes several lines. */
export function footHeight(width: number): number {
  return width < 480 ? 70 : 44;
}

/** The view of that name. */
export function viewOf(id: ViewId): View {
  return VIEWS.find((view) => view.id === id) ?? VIEWS[0];
}

/** What a view is called for a document, and what it shows: of ties, that of citations has other words. */
export function viewWords(view: View, document: GraphDocument): Pick<View, 'title' | 'description'> {
  if (view.id !== 'citations' || !hasTies(document)) return view;
  const description = 'What is tied stands close together.';
  return {
    title: 'Ties',
    description: `${document.meta.projection?.description ?? ''} ${description}`.trim(),
  };
}

/** Where a view has the works; the venues' places where its own layout is missing. */
export function layoutOf({ layouts }: GraphDocument, id: ViewId): Layout {
  return layouts[viewOf(id).layout] ?? layouts.venues;
}

/** Why a document cannot be shown in a view; undefined where it can. */
export function reasonAgainst(document: GraphDocument, { layout }: View): string | undefined {
  if (document.layouts[layout] !== undefined) return undefined;
  if (layout === 'communities') return reasonAgainstCommunities(document);
  if (hasTies(document)) return 'Ties have no direction, so no path of citations runs along them.';
  return document.meta.coverage.citations.amongWorks === 0
    ? 'No citations among these works are known yet, so there is no path to follow.'
    : 'This graph holds no main path; build it again with citeloom build.';
}

function reasonAgainstCommunities({ communities, meta }: GraphDocument): string {
  if (communities.length > 0)
    return 'This graph does not say where communities stand; build it again with citeloom build.';
  const measure = meta.measures.find(({ attribute }) => attribute === 'community');
  return measure?.absent ?? 'No communities were found among these works.';
}

/** Insets, less of a margin on narrow stages, with the foot and what panels cover. */
export function withCovered(own: Insets, covered: Insets, width: number): Insets {
  return {
    top: own.top + covered.top,
    right: own.right + covered.right,
    bottom: own.bottom + covered.bottom + footHeight(width),
    left: Math.min(own.left, width * 0.32) + covered.left,
  };
}
