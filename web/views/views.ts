import { hasTies } from '../../src/model/edge-words.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import {
  isLayoutId,
  LAYOUT_DECLARATIONS,
  type Layout,
  type LayoutDeclaration,
  type LayoutId,
  layoutEntries,
  layoutNamed,
} from '../../src/model/layout.js';
import { shortened } from '../../src/model/text/shortened.js';
import { asWords } from '../text/wording.js';

/** The name of a view, as it stands in the address. */
export type ViewId = string;

/** Pixels that a view keeps free for what it writes around the works. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the camera looks: the unit at the centre of the stage, and pixels per unit. */
export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The view that places works by year and by how often they are cited. */
export const CITATION_TIMELINE = 'citation-timeline';

/** One way to arrange the works. */
export interface View extends LayoutDeclaration {
  readonly id: ViewId;
  /** The name of the layout by which documents place the works. */
  readonly layout: string;
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
  /** Pixels that a work has to itself from which it is labelled unasked: many where works stand in groups of a name. */
  readonly labelledFrom: number;
  /** Whether works may lie on one another: where they have no order of their own. */
  readonly mayOverlap: boolean;
  /** Works as discs, or how dense they lie. */
  readonly shows: 'works' | 'density';
}

/** How a view of a layout is drawn unless it says otherwise. */
const PLAIN = {
  citationsAtRest: 'none',
  insets: { top: 28, right: 20, bottom: 20, left: 20 },
  anchor: 'middle',
  narrowAnchor: 'right',
  smallestScale: 0,
  labelledFrom: 10,
  mayOverlap: false,
  shows: 'works',
} as const satisfies Partial<View>;

function drawn(layout: LayoutId) {
  return { ...LAYOUT_DECLARATIONS[layout], layout, ...PLAIN };
}

/** The views that every switch shows, in its order. */
const VIEWS: readonly View[] = [
  {
    id: 'venues',
    ...drawn('venues'),
    labelledFrom: 13,
  },
  {
    id: 'years',
    ...drawn('timeline'),
    insets: { top: 36, right: 24, bottom: 28, left: 24 },
    anchor: 'bottom',
    smallestScale: 3.4,
  },
  {
    id: 'venue-by-year',
    ...drawn('venueByYear'),
    insets: { top: 36, right: 24, bottom: 28, left: 190 },
    anchor: 'top',
    smallestScale: 4.5,
    labelledFrom: 7,
  },
  {
    id: CITATION_TIMELINE,
    ...drawn('timeline'),
    title: 'Timeline',
    description:
      'A column for each year, the most cited works on top: cited here, or anywhere while size stands for that.',
    insets: { top: 36, right: 24, bottom: 28, left: 190 },
    labelledFrom: 3,
  },
  {
    id: 'citations',
    ...drawn('force'),
    citationsAtRest: 'all',
    insets: { top: 28, right: 24, bottom: 0, left: 24 },
    labelledFrom: 2,
    mayOverlap: true,
  },
  {
    id: 'density',
    ...drawn('force'),
    title: 'Density',
    description:
      'Where works lie close together and are much cited; by the colours of groups, or of all works.',
    insets: { top: 28, right: 24, bottom: 0, left: 24 },
    labelledFrom: 6,
    mayOverlap: true,
    shows: 'density',
  },
  {
    id: 'communities',
    ...drawn('communities'),
    citationsAtRest: 'faint',
  },
  {
    id: 'main-path',
    ...drawn('mainPath'),
    citationsAtRest: 'main-path',
    insets: { top: 28, right: 24, bottom: 20, left: 84 },
    anchor: 'top',
    narrowAnchor: 'left',
    smallestScale: 4.5,
    labelledFrom: 7,
  },
];

/**
 * Pixels at the foot of the stage in which the coverage stands: where fingers press it is as tall as a button, and on
 * phones it takes several lines.
 */
export function footHeight(width: number): number {
  if (width > 900) return 44;
  return width < 480 ? 70 : 60;
}

/** The views of a document in the order of the switch: those of every switch, then of other layouts that it holds. */
export function viewsOf({ layouts }: GraphDocument): readonly View[] {
  const others = layoutEntries(layouts).filter(([id]) => !isLayoutId(id));
  return [...VIEWS, ...others.map(([id]) => viewOf(id))];
}

/** The view of that name; of a layout that is not declared, a plain one. */
export function viewOf(id: ViewId): View {
  return (
    VIEWS.find((view) => view.id === id) ?? { ...PLAIN, id, layout: id, title: asWords(id), description: '' }
  );
}

/** What a view is called for a document, and what it shows: of ties, that of citations has other words. */
export function viewWords(view: View, document: GraphDocument): Pick<View, 'title' | 'description'> {
  const { title, description: told } = layoutNamed(document.layouts, view.layout) ?? {};
  if (title !== undefined && view.id === view.layout)
    return { title: shortened(title, 40), description: told ?? '' };
  if (view.id !== 'citations' || !hasTies(document))
    return { title: view.title, description: view.description };
  const description = 'What is tied stands close together.';
  return {
    title: 'Ties',
    description: `${document.meta.projection?.description ?? ''} ${description}`.trim(),
  };
}

/** Where a view has the works; the venues' places where its own layout is missing. */
export function layoutOf({ layouts }: GraphDocument, id: ViewId): Layout {
  return layoutNamed(layouts, viewOf(id).layout) ?? layouts.venues;
}

/** What must be known of some work so that the places of a layout say anything. */
const PLACED_BY: ReadonlyMap<string, readonly ('venue' | 'year')[]> = new Map<
  LayoutId,
  readonly ('venue' | 'year')[]
>([
  ['venues', ['venue']],
  ['timeline', ['year']],
  ['venueByYear', ['venue', 'year']],
]);

/** Why a document cannot be shown in a view, or would show nothing in it; undefined where it can. O(V) at most. */
export function reasonAgainst(document: GraphDocument, { layout }: View): string | undefined {
  const { nodes } = document;
  const unknown = (PLACED_BY.get(layout) ?? []).filter((column) =>
    nodes[column].every((value, work) => value == null || nodes.isSeed[work] === true),
  );
  if (unknown.length > 0) return `No ${unknown.join(' and no ')} of these works is known.`;
  if (layoutNamed(document.layouts, layout) !== undefined) return undefined;
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
