import type { GraphDocument } from '../model/graph-document.js';
import { builtInMeasures } from '../model/measures.js';
import { isRetracted } from '../model/notices.js';
import { displayName, type PersonName } from '../model/person-name.js';
import type { Update } from '../model/work.js';
import {
  type AttributeOf,
  attributesIn,
  type CellKind,
  numericColumn,
  WORK_ATTRIBUTES,
  type WorkAttribute,
  type WorkColumns,
} from '../model/work-columns.js';
import { exportedPositions } from './exported-positions.js';

/** The types that every format knows. */
export type AttributeType = 'int' | 'double' | 'string' | 'boolean';

/** A value as the formats write it; absent values are undefined and left out. */
export type AttributeValue = string | number | boolean;

/** One attribute of works or citations: its name and type in every format, and where its values stand. */
export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly read: (document: GraphDocument, index: number) => AttributeValue | undefined;
}

/** An attribute with the value that one work or citation has. */
export type PresentAttribute = readonly [attribute: Attribute, value: AttributeValue];

const TYPES: Readonly<Record<CellKind, AttributeType>> = {
  text: 'string',
  texts: 'string',
  count: 'int',
  year: 'int',
  flag: 'boolean',
  status: 'string',
  provenance: 'string',
  evidence: 'string',
  updates: 'string',
  relations: 'string',
  names: 'string',
};

interface Placed extends Attribute {
  /** Among the columns of nodes.csv. */
  readonly place: number | undefined;
}

/** What is told of works beside their columns, or otherwise than there. */
const COMPUTED: readonly Placed[] = [
  { place: 27, name: 'x', type: 'double', read: (document, index) => exportedPositions(document).x[index] },
  { place: 28, name: 'y', type: 'double', read: (document, index) => exportedPositions(document).y[index] },
  { ...columnOf('authorsComplete'), read: ({ nodes }, index) => authorsComplete(nodes, index) },
  {
    ...{ place: 36, name: 'retracted', type: 'boolean' },
    read: ({ nodes }, index) => isRetracted(nodes.updates[index]),
  },
];

/** The attributes that every document has, in the order of the columns of nodes.csv. */
const PLACED: readonly Placed[] = [
  ...attributesIn('full', 'open', 'later', 'known')
    .filter((name) => COMPUTED.every((computed) => computed.name !== name))
    .map(columnOf),
  ...builtInMeasures().map(measureOf),
  ...COMPUTED,
]
  .filter(({ place }) => place !== undefined)
  .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));

/**
 * The attributes of the works of a document: those of every document, then the other measures that it holds, then
 * what the file that it came from has beside.
 */
export function nodeAttributes(document: GraphDocument): readonly Attribute[] {
  const attributes: Attribute[] = [...PLACED, ...furtherMeasures(document)];
  const names = new Set(attributes.map(({ name }) => name));
  for (const { name, type, values } of document.own?.attributes ?? [])
    if (!names.has(name))
      attributes.push({ name, type, read: (_document, index) => values[index] ?? undefined });
  return attributes;
}

function columnOf(name: WorkAttribute): Placed {
  const { cell, place } = WORK_ATTRIBUTES[name];
  return { name, place, type: TYPES[cell], read: ({ nodes }, index) => cellValue(nodes[name]?.[index]) };
}

function measureOf({ attribute: name, type, place }: ReturnType<typeof builtInMeasures>[number]): Placed {
  return { name, place, type, read: ({ nodes }, index) => nodes[name]?.[index] ?? undefined };
}

/** Measures without a place of their own, where they have values. */
function furtherMeasures({ meta, nodes }: GraphDocument): Attribute[] {
  return meta.measures.flatMap(({ attribute: name }): Attribute[] => {
    const values = PLACED.some((placed) => placed.name === name) ? undefined : numericColumn(nodes, name);
    if (values === undefined || values.every((value) => value === null)) return [];
    const isWhole = values.every((value) => value === null || Number.isSafeInteger(value));
    return [
      { name, type: isWhole ? 'int' : 'double', read: (_document, index) => values[index] ?? undefined },
    ];
  });
}

/** The attributes of citations and ties. */
const EDGE_ATTRIBUTES: readonly Attribute[] = [
  { name: 'assertedBy', type: 'string', read: ({ edges }, index) => joined(edges.assertedBy[index]) },
  { name: 'references', type: 'string', read: ({ edges }, index) => joined(edges.references[index]) },
  { name: 'weight', type: 'double', read: ({ edges }, index) => edges.weight?.[index] },
  { name: 'spc', type: 'double', read: ({ edges }, index) => edges.spc?.[index] ?? undefined },
];

/**
 * The attributes of the edges of a document: weights and shares of search paths only where it has any; a program
 * that reads no weight takes 1.
 */
export function edgeAttributes({ edges }: GraphDocument): readonly Attribute[] {
  return EDGE_ATTRIBUTES.filter(({ name }) => name in edges);
}

/** The attributes that the work or citation at an index has, in the order of the table. */
export function* presentAttributes(
  attributes: readonly Attribute[],
  document: GraphDocument,
  index: number,
): Generator<PresentAttribute> {
  for (const attribute of attributes) {
    const value = attribute.read(document, index);
    if (value !== undefined) yield [attribute, value];
  }
}

/** The ids of the two ends of each citation, in document order. */
export function* citationEnds({ nodes, edges }: GraphDocument): Generator<readonly [string, string]> {
  for (const [index, source] of edges.source.entries())
    yield [nodes.id[source] ?? '', nodes.id[edges.target[index] ?? -1] ?? ''];
}

type Cell = AttributeOf<WorkAttribute> | null | undefined;

function cellValue(cell: Cell): AttributeValue | undefined {
  if (cell === null || cell === undefined) return undefined;
  return typeof cell === 'object' ? joined(cell.map(itemText)) : cell;
}

function itemText(item: string | Update | PersonName): string {
  if (typeof item === 'string') return item;
  return 'type' in item ? updateText(item) : displayName(item);
}

function joined(values: readonly string[] | null | undefined): string | undefined {
  return values === null || values === undefined || values.length === 0 ? undefined : values.join('; ');
}

/** `retraction 10.1000/notice (retraction-watch, 2021-03-09)`; of a relation `has-preprint 10.1000/1`. */
function updateText({ type, doi, recordId, source, date }: Update): string {
  const record = recordId === undefined ? undefined : `record ${recordId}`;
  const details = [source, record, date].filter((detail) => detail !== undefined);
  return `${type}${doi === undefined ? '' : ` ${doi}`}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}

/** Written out for every work with authors: some readers take an absent boolean for false. */
function authorsComplete(nodes: WorkColumns, index: number): boolean | undefined {
  const authors = nodes.authors[index];
  if (authors === null || authors === undefined) return undefined;
  return nodes.authorsComplete[index] ?? true;
}
