import { type BuiltInMeasure, isBuiltIn, type MEASURES, type MeasureAttribute } from './measures.js';
import type { PersonName } from './person-name.js';
import type { VenueEvidence } from './venue.js';
import type { Provenance, Relation, Update, WorkStatus } from './work.js';

/** A column in which a value may be absent. */
export type Column<T> = readonly (T | null)[];

/** What a cell of a column may hold, by the name of its kind. */
export interface CellTypes {
  readonly text: string;
  readonly texts: readonly string[];
  readonly count: number;
  readonly year: number;
  readonly flag: boolean;
  readonly status: WorkStatus;
  readonly provenance: Provenance;
  readonly evidence: VenueEvidence;
  readonly updates: readonly Update[];
  readonly relations: readonly Relation[];
  readonly names: readonly PersonName[];
}

/** The name of a kind of cells. */
export type CellKind = keyof CellTypes;

/**
 * Which documents have a column: `full` all, a value for each work; `open` all, null where a value is absent;
 * `later` as open, but those of earlier versions lack it; `known` those in which a work has a value.
 */
export type Presence = 'full' | 'open' | 'later' | 'known';

/** An attribute of works. */
export interface ColumnDeclaration<Cell extends CellKind = CellKind, In extends Presence = Presence> {
  readonly cell: Cell;
  readonly presence: In;
  /** Its place among the columns of nodes.csv and the attributes of graph files; only bibliographies hold those without. */
  readonly place: number | undefined;
}

function declared<In extends Presence>(presence: In) {
  return <Cell extends CellKind>(cell: Cell, place?: number): ColumnDeclaration<Cell, In> => ({
    ...{ cell, presence, place },
  });
}

const [full, open, later, known] = [
  declared('full'),
  declared('open'),
  declared('later'),
  declared('known'),
] as const;

/**
 * The attributes of works beside their measures, in the order of documents: what documents hold, readers check and
 * exports write. Places in exports never change: what comes later takes the next.
 */
export const WORK_ATTRIBUTES = {
  id: full('text'),
  /** The title with its subtitle, else the text of the reference, else the id: never empty. */
  label: full('text', 1),
  /** With its subtitle. */
  title: open('text', 2),
  /** Display names. */
  authors: open('texts', 3),
  /** False where only the first authors are known. */
  authorsComplete: open('flag', 29),
  year: open('year', 4),
  /** The name people read: the acronym where there is one. */
  venue: open('text', 5),
  venueKey: open('text', 6),
  /** As the source gives it. */
  containerTitle: open('text', 7),
  titleFrom: open('provenance', 8),
  yearFrom: open('provenance', 9),
  venueFrom: open('provenance', 10),
  /** Which rule led from the facts to the venue. */
  venueEvidence: open('evidence', 37),
  type: open('text', 11),
  doi: open('text', 12),
  url: open('text', 13),
  status: full('status', 14),
  /** Why a missing work is missing (`not-found`, `datacite` …). */
  missingReason: open('text', 30),
  /** 0 for seeds, 1 for what they cite, 2 for what those cite. */
  depth: full('count', 15),
  isSeed: full('flag', 16),
  /** Whether its references are known. */
  hasReferenceList: full('flag', 31),
  /** Citations known to Crossref anywhere. */
  isReferencedByCount: open('count', 17),
  updates: open('updates', 32),
  /** The works that this one is a notice about. */
  updatesWork: later('updates', 35),
  relations: open('relations', 33),
  /** Other DOIs that lead to this work. */
  aliases: open('texts', 34),
  /** The names of `authors` in the parts that their source gives. */
  authorParts: known('names'),
  /** Of a book or proceedings, or of the container of a part. */
  editors: known('texts', 44),
  editorParts: known('names'),
  /** Paragraphs apart by an empty line; plain text of at most 10,000 characters, unless a file of another program gave it. */
  abstract: known('text'),
  volume: known('text'),
  issue: known('text'),
  /** First and last page as given (`13-24`), or the number of an article without pages (`e33693`). */
  pages: known('text'),
  edition: known('text'),
  publisher: known('text'),
} as const;

type Attributes = typeof WORK_ATTRIBUTES;

/** An attribute of works beside their measures. */
export type WorkAttribute = keyof Attributes;

/** The value of an attribute. */
export type AttributeOf<Name extends WorkAttribute> = CellTypes[Attributes[Name]['cell']];

/** The attributes that the documents of a kind have. */
export type AttributesIn<In extends Presence> = {
  [Name in WorkAttribute]: Attributes[Name]['presence'] extends In ? Name : never;
}[WorkAttribute];

type MeasureInEvery = {
  [Name in BuiltInMeasure]: (typeof MEASURES)[Name] extends { inEvery: true } ? Name : never;
}[BuiltInMeasure];

/** The columns of works without measures. */
export type UnmeasuredWorks = {
  readonly [Name in AttributesIn<'full'>]: readonly AttributeOf<Name>[];
} & {
  readonly [Name in AttributesIn<'open'>]: Column<AttributeOf<Name>>;
} & {
  readonly [Name in AttributesIn<'later' | 'known'>]?: Column<AttributeOf<Name>>;
};

/**
 * One array per attribute, all of the same length, in code-unit order of `id`; absent is null. Measures that are not
 * built in are read with `measureColumn`.
 */
export type WorkColumns = UnmeasuredWorks & {
  readonly [Name in MeasureInEvery]: Column<number>;
} & {
  readonly [Name in Exclude<BuiltInMeasure, MeasureInEvery>]?: Column<number>;
};

/** The names of the attributes that documents of these kinds have, in the order of documents. */
export function attributesIn<In extends Presence>(...kinds: readonly In[]): readonly AttributesIn<In>[] {
  const isIn = (name: string): name is AttributesIn<In> =>
    isAttribute(name) && kinds.some((kind) => kind === WORK_ATTRIBUTES[name].presence);
  return Object.keys(WORK_ATTRIBUTES).filter(isIn);
}

function isAttribute(name: string): name is WorkAttribute {
  return Object.hasOwn(WORK_ATTRIBUTES, name);
}

/** The column of that name where it holds numbers: a measure, built in or not, or the citations anywhere. */
export function numericColumn(nodes: WorkColumns, name: MeasureAttribute): Column<number> | undefined {
  if (name === 'isReferencedByCount' || isBuiltIn(name)) return nodes[name];
  const columns: Readonly<Record<string, Column<unknown> | undefined>> = nodes;
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  return column !== undefined && isNumeric(column) ? column : undefined;
}

/** Readers check all cells of a column to be of one kind. */
function isNumeric(column: Column<unknown>): column is Column<number> {
  return typeof (column.find((value) => value !== null) ?? 0) === 'number';
}

/** The columns that hold a value, so that documents do not grow by empty ones. */
export function withoutEmptyColumns<Columns extends Readonly<Record<string, Column<unknown>>>>(
  columns: Columns,
): Partial<Columns> {
  const kept: Partial<Columns> = { ...columns };
  for (const name in columns) if (columns[name]?.every((value) => value === null)) delete kept[name];
  return kept;
}
