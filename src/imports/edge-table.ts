import { quoted, Warnings } from '../input/warnings.js';
import type { GraphColumns } from '../model/graph-columns.js';
import { decimalNumber, numberIn } from './byte-number.js';
import { textAt } from './byte-text.js';
import type { GraphFile, GraphReader } from './contract.js';
import { EdgeList } from './edge-list.js';
import { type Dialect, dialectOf } from './edge-table/dialect.js';
import { IdTable } from './edge-table/id-table.js';
import { labelsOfNodes } from './edge-table/labels-of-nodes.js';
import { type NodeRows, readNodeRows } from './edge-table/node-rows.js';
import { type Field, TableRows } from './edge-table/rows.js';
import { LeftOut } from './left-out.js';
import { placeText, unreadable } from './unreadable.js';

const QUOTE = 34;
/** Lower case; of capital letters it is the same but for one bit. */
const LETTER_U = 117;
const CASE_BIT = 32;

/**
 * A table of edges, one to a row: CSV with commas or semicolons, TSV, or words between blanks.
 *
 * A header is told by its names (source and target, from and to, citing and cited); without one the first two
 * columns are the ends, and numbers in a third are weights. Lines after `#` or `%` are comments. Nodes stand in
 * the order of the table of nodes beside it, if there is one, then in that in which they first occur.
 */
export const edgeTable: GraphReader = {
  id: 'edge-table',
  title: 'Table of edges',
  extensions: ['.csv', '.tsv', '.txt', '.edges', '.edgelist'],
  recognizes: (file) => dialectOf(file) !== undefined,
  guesses: true,
  read: readTable,
};

function readTable(file: GraphFile): GraphColumns {
  const dialect = dialectOf(file);
  if (dialect === undefined) throw noEdges(file);
  const { hasHeader, directed } = dialect;
  const rows = new TableRows(file, dialect.delimiter);
  const warnings = new Warnings();
  const ids = new IdTable();
  const nodes = file.companion === undefined ? undefined : readNodeRows(file.companion, ids);
  const edges = new EdgeList();
  const row = new EdgeRow(rows, dialect);
  if (hasHeader && rows.next()) row.readHeader();
  while (rows.next()) {
    row.read();
    const { source, target } = row;
    if (source.from === source.to || target.from === target.to) {
      warnings.add(
        () => `${placeText({ name: file.name, line: rows.line() })}: an end is empty; the edge was left out.`,
      );
      continue;
    }
    const from = ids.positionOf(source.bytes, source.from, source.to);
    edges.add(from, ids.positionOf(target.bytes, target.from, target.to), row.weight(), row.directed());
  }
  return {
    ...nodeColumns(file, { ids: ids.ids(), nodes, warnings }),
    ...(dialect.columns.citing === true ? { citing: true as const } : {}),
    ...edges.columns(directed),
    warnings: [...warnings.list(), ...row.leftOut.notes()],
  };
}

/** Ids, labels and attributes: of the table of nodes, where there is one. */
function nodeColumns(
  { name, companion }: GraphFile,
  {
    ids,
    nodes,
    warnings,
  }: { readonly ids: readonly string[]; readonly nodes: NodeRows | undefined; readonly warnings: Warnings },
): Pick<GraphColumns, 'ids' | 'labels' | 'attributes'> {
  if (nodes === undefined || companion === undefined) return { ids, labels: ids, attributes: new Map() };
  const { count, attributes, repeated } = nodes;
  for (const id of repeated)
    warnings.add(
      () => `${placeText({ name: companion.name })}: ${quoted(id)} has two rows; the first counts.`,
    );
  if (ids.length > count) {
    const others = ids.length - count;
    warnings.add(
      () =>
        `${placeText({ name })}: ${others} of its ${ids.length} works ${others === 1 ? 'has' : 'have'} no row in ${companion.name}; the first is ${quoted(ids[count] ?? '')}.`,
    );
  }
  for (const column of attributes.values()) while (column.length < ids.length) column.push(null);
  return { ids, labels: labelsOfNodes({ ids, attributes }), attributes };
}

/** The fields of one row that matter, to be read again for each row. */
class EdgeRow {
  readonly source: Field;
  readonly target: Field;
  readonly #weight: Field | undefined;
  readonly #type: Field | undefined;
  readonly #rows: TableRows;
  readonly #fields: readonly Field[];
  readonly #directed: boolean;
  readonly #columns: Dialect['columns'];
  /** A field further right may hold line ends. */
  readonly #hasQuotes: boolean;
  readonly #further: Field;
  readonly leftOut = new LeftOut();
  /** Names of the columns that nothing keeps and that have been empty so far, by their place. */
  readonly #unread = new Map<number, string>();

  constructor(rows: TableRows, { columns, directed }: Dialect) {
    const { source, target, weight, type } = columns;
    const last = Math.max(source, target, weight ?? 0, type ?? 0);
    const empty = (): Field => ({ bytes: rows.bytes, from: 0, to: 0 });
    const fields = Array.from({ length: last + 1 }, empty);
    this.#rows = rows;
    this.#fields = fields;
    this.#directed = directed;
    this.#columns = columns;
    this.#hasQuotes = rows.bytes.includes(QUOTE);
    this.#further = empty();
    this.source = fields[source] ?? empty();
    this.target = fields[target] ?? empty();
    this.#weight = weight === undefined ? undefined : fields[weight];
    this.#type = type === undefined ? undefined : fields[type];
  }

  /** Reads the fields and moves to the end of the row; those that are not there are empty. */
  read(): void {
    const rows = this.#rows;
    for (const field of this.#fields) if (!rows.field(field)) field.to = field.from;
    if (this.#unread.size > 0) this.#leaveOut();
    else if (this.#hasQuotes) while (rows.field(this.#further));
    rows.skipRow();
  }

  /** Reads the names of the columns, so that those which nothing keeps can be told. */
  readHeader(): void {
    const { source, target, weight, type } = this.#columns;
    const further = this.#further;
    for (let place = 0; this.#rows.field(further); place += 1) {
      const name = textAt(further.bytes, further.from, further.to).trim();
      if (name !== '' && ![source, target, weight, type].includes(place)) this.#unread.set(place, name);
    }
    this.#rows.skipRow();
  }

  /** Reads the rest of the row: columns that hold anything are left out. */
  #leaveOut(): void {
    for (const [place, { from, to }] of this.#fields.entries()) if (to > from) this.#filled(place);
    const further = this.#further;
    for (let place = this.#fields.length; this.#rows.field(further); place += 1)
      if (further.to > further.from) this.#filled(place);
  }

  #filled(place: number): void {
    const name = this.#unread.get(place);
    if (name === undefined) return;
    this.leftOut.edgeAttribute(name, place);
    this.#unread.delete(place);
  }

  /** @throws CiteloomError GRAPH_UNREADABLE when it is no finite number */
  weight(): number {
    const field = this.#weight;
    if (field === undefined || field.from === field.to) return 1;
    const weight = numberIn(field.bytes, field.from, field.to);
    return Number.isNaN(weight) ? this.#commaWeight(field) : weight;
  }

  directed(): boolean {
    const field = this.#type;
    if (field === undefined || field.from === field.to) return this.#directed;
    const isMarked = ((field.bytes[field.from] as number) | CASE_BIT) === LETTER_U;
    return !isMarked || textAt(field.bytes, field.from, field.to).toLowerCase() !== 'undirected';
  }

  /** Where the decimal point is a comma. */
  #commaWeight({ bytes, from, to }: Field): number {
    const text = textAt(bytes, from, to);
    const weight = decimalNumber(text.replace(',', '.'));
    if (Number.isNaN(weight)) throw this.#rows.problem(`the weight ${quoted(text)} is not a finite number`);
    return weight;
  }
}

function noEdges({ name, head }: GraphFile): Error {
  const line = head.split(/\r\n|\r|\n/).findIndex((text) => /^\s*[^\s#%]/.test(text));
  const text = head.split(/\r\n|\r|\n/)[line] ?? '';
  return unreadable({ name, line: line + 1 }, `${quoted(text)} names no two ends of an edge`, {
    hint: 'Give one edge a row, with the columns source and target; of a build, edges.csv rather than nodes.csv.',
  });
}
