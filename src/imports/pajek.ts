import { Warnings } from '../input/warnings.js';
import type { AttributeCell, GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { EdgeList } from './edge-list.js';
import { LeftOut } from './left-out.js';
import { readLines, readLists, readMatrix } from './pajek/arcs.js';
import { PajekScanner, type SectionHeader } from './pajek/scanner.js';
import { readVertices, type VertexCounts, type Vertices, vertexCounts, vertexIds } from './pajek/vertices.js';

const BEGINS_PAJEK = /(?:^|[\r\n])[ \t]*\*[ \t]*(?:vertices|network)\b/i;

/** Sections of lines, by their word: whether they hold arcs, and in which notation. */
const LINE_SECTIONS = new Map([
  ['arcs', { directed: true, read: readLines }],
  ['edges', { directed: false, read: readLines }],
  ['arcslist', { directed: true, read: readLists }],
  ['edgeslist', { directed: false, read: readLists }],
]);

const SINGLE_VALUED = new Set(['partition', 'vector']);
const HAVE_VERTICES = new Set(['permutation', 'cluster']);

/**
 * Pajek's networks (.net) and projects (.paj), of which the first network is read, with the partitions and
 * vectors that fit it as attributes.
 *
 * A vertex's id is its label where all labels differ, else its number. Of how it is drawn the position is kept, as `x` and `y`.
 * @see http://mrvar.fdv.uni-lj.si/pajek/
 */
export const pajek: GraphReader = {
  id: 'pajek',
  title: 'Pajek',
  extensions: ['.net', '.paj'],
  recognizes: ({ head }) => BEGINS_PAJEK.test(head),
  read: (file) => new PajekReading(file).columns(),
};

/** One pass over the sections of a file. */
class PajekReading {
  readonly #scanner: PajekScanner;
  readonly #warnings = new Warnings();
  readonly #edges = new EdgeList();
  readonly #companions: Companion[] = [];
  #title = '';
  #counts: VertexCounts | undefined;
  readonly #leftOut = new LeftOut();
  #vertexLines: Vertices = { labels: [] };
  #networks = 0;
  #hasArcs = false;
  #hasEdges = false;

  constructor(file: GraphFile) {
    this.#scanner = new PajekScanner(file);
  }

  columns(): GraphColumns {
    const scanner = this.#scanner;
    const stray = scanner.toData()
      ? scanner.problem(`${scanner.token()} stands where *Vertices should`)
      : undefined;
    for (let header = scanner.nextHeader(); header !== undefined; header = scanner.nextHeader())
      this.#section(header);
    if (this.#counts === undefined) throw stray ?? scanner.problem('the file ends before *Vertices');
    if (stray !== undefined) this.#warnings.add(() => `${stray.message} It was passed over.`);
    if (this.#networks > 1)
      this.#warnings.add(() => `The file holds ${this.#networks} networks; the first was read.`);
    return {
      ...(this.#title === '' ? {} : { title: this.#title }),
      ids: vertexIds(this.#vertexLines.labels),
      labels: this.#vertexLines.labels,
      attributes: this.#attributes(this.#counts.order),
      ...this.#edges.columns(this.#hasArcs || !this.#hasEdges),
      warnings: [...this.#warnings.list(), ...this.#leftOut.notes()],
    };
  }

  #section(header: SectionHeader): void {
    const { word, rest } = header;
    if (word === 'network' && this.#networks === 0) this.#title = rest;
    else if (word === 'vertices') this.#vertices(header);
    else if (word === 'matrix' || LINE_SECTIONS.has(word)) this.#lines(header);
    else if (SINGLE_VALUED.has(word))
      this.#companions.push(readCompanion(this.#scanner, header, this.#companions.length + 1));
    else if (HAVE_VERTICES.has(word)) this.#scanner.nextHeader();
  }

  #vertices(header: SectionHeader): void {
    this.#networks += 1;
    if (this.#networks > 1) return;
    this.#counts = vertexCounts(this.#scanner, header);
    this.#vertexLines = readVertices(this.#scanner, this.#counts.order, {
      warnings: this.#warnings,
      leftOut: this.#leftOut,
    });
  }

  #lines({ word, at }: SectionHeader): void {
    if (this.#networks > 1) return;
    if (this.#counts === undefined) throw this.#scanner.problem(`*${word} comes before *Vertices`, at);
    const { order, firstMode } = this.#counts;
    const { directed, read } = LINE_SECTIONS.get(word) ?? { directed: true };
    const section = { scanner: this.#scanner, order, edges: this.#edges, directed, leftOut: this.#leftOut };
    if (read === undefined) readMatrix(section, firstMode);
    else read(section);
    if (directed) this.#hasArcs = true;
    else this.#hasEdges = true;
  }

  #attributes(order: number): Map<string, Companion['cells']> {
    const attributes = new Map<string, Companion['cells']>();
    for (const [axis, values] of Object.entries(this.#vertexLines.positions ?? {}))
      attributes.set(
        axis,
        Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
      );
    for (const { name, cells } of this.#companions) {
      if (cells.length === order) attributes.set(name, cells);
      else this.#warnings.add(() => `“${name}” has ${cells.length} values for ${order} vertices; left out.`);
    }
    return attributes;
  }
}

/** A partition or vector: one value for each vertex of a network. */
export interface Companion {
  /** As the file names it, or `partition 2`. */
  readonly name: string;
  readonly cells: readonly AttributeCell[];
}

/** What Pajek writes where it knows no value. */
const MISSING = new Set([9_999_998, 999_999_998]);

/**
 * Reads what follows a header such as `*Partition years`: its own `*Vertices`, then one number to a line.
 * @param place how many of its kind there were before, from 1, for one without a name
 */
function readCompanion(scanner: PajekScanner, header: SectionHeader, place: number): Companion {
  const inner = scanner.nextHeader();
  if (inner?.word !== 'vertices')
    throw scanner.problem(`*${header.word} is not followed by *Vertices`, header.at);
  const cells: AttributeCell[] = [];
  while (scanner.toData()) {
    const value = scanner.number('the value');
    cells.push(MISSING.has(value) ? null : value);
  }
  return { name: header.rest === '' ? `${header.word} ${place}` : header.rest, cells };
}
