import type { GraphDocument, WorkColumns } from '../model/graph-document.js';
import { isRetracted } from '../model/notices.js';
import type { Update } from '../model/work.js';
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

/** The attributes that every document has, in the order of the columns of nodes.csv. */
const WORK_ATTRIBUTES: readonly Attribute[] = [
  column('label', 'string'),
  column('title', 'string'),
  list('authors', (nodes, index) => nodes.authors[index]),
  column('year', 'int'),
  column('venue', 'string'),
  column('venueKey', 'string'),
  column('containerTitle', 'string'),
  column('titleFrom', 'string'),
  column('yearFrom', 'string'),
  column('venueFrom', 'string'),
  column('type', 'string'),
  column('doi', 'string'),
  column('url', 'string'),
  column('status', 'string'),
  column('depth', 'int'),
  column('isSeed', 'boolean'),
  column('isReferencedByCount', 'int'),
  column('inDegree', 'int'),
  column('outDegree', 'int'),
  column('pageRank', 'double'),
  column('betweenness', 'double'),
  column('harmonic', 'double'),
  column('hub', 'double'),
  column('authority', 'double'),
  column('coreness', 'int'),
  column('community', 'int'),
  { name: 'x', type: 'double', read: (document, index) => exportedPositions(document).x[index] },
  { name: 'y', type: 'double', read: (document, index) => exportedPositions(document).y[index] },
  { name: 'authorsComplete', type: 'boolean', read: ({ nodes }, index) => authorsComplete(nodes, index) },
  column('missingReason', 'string'),
  column('hasReferenceList', 'boolean'),
  list('updates', (nodes, index) => nodes.updates[index]?.map(updateText)),
  list('relations', (nodes, index) => nodes.relations[index]?.map(({ type, doi }) => `${type} ${doi}`)),
  list('aliases', (nodes, index) => nodes.aliases[index]),
  list('updatesWork', (nodes, index) => nodes.updatesWork?.[index]?.map(updateText)),
  { name: 'retracted', type: 'boolean', read: ({ nodes }, index) => isRetracted(nodes.updates[index]) },
  column('venueEvidence', 'string'),
  column('closeness', 'double'),
  column('katz', 'double'),
  column('clustering', 'double'),
  column('citationsPerYear', 'double'),
  column('ageNormalizedInDegree', 'double'),
  column('disruption', 'double'),
  list('editors', (nodes, index) => nodes.editors?.[index]),
];

/** The attributes of the works of a document: those of every document, and what the file that it came from has beside. */
export function nodeAttributes({ own }: GraphDocument): readonly Attribute[] {
  const attributes = (own?.attributes ?? []).map(
    ({ name, type }, position): Attribute => ({
      name,
      type,
      read: (document, index) => document.own?.attributes[position]?.values[index] ?? undefined,
    }),
  );
  return [...WORK_ATTRIBUTES, ...attributes];
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
  for (const [index, source] of edges.source.entries()) {
    yield [nodes.id[source] ?? '', nodes.id[edges.target[index] ?? -1] ?? ''];
  }
}

/** The columns whose values every format can write as they are. */
type PlainColumn = {
  [K in keyof WorkColumns]-?: NonNullable<WorkColumns[K]>[number] extends AttributeValue | null ? K : never;
}[keyof WorkColumns];

function column(name: PlainColumn, type: AttributeType): Attribute {
  return { name, type, read: ({ nodes }, index) => nodes[name]?.[index] ?? undefined };
}

function list(
  name: string,
  read: (nodes: WorkColumns, index: number) => readonly string[] | null | undefined,
): Attribute {
  return { name, type: 'string', read: ({ nodes }, index) => joined(read(nodes, index)) };
}

function joined(values: readonly string[] | null | undefined): string | undefined {
  return values === null || values === undefined || values.length === 0 ? undefined : values.join('; ');
}

/** `retraction 10.1000/notice (retraction-watch, 2021-03-09)`. */
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
