import { decodeHTML } from 'entities';
import { quoted } from '../../input/warnings.js';
import type { AttributeCell, GraphColumns } from '../../model/graph-columns.js';
import { decimalNumber } from '../byte-number.js';
import type { GraphFile } from '../contract.js';
import { lineOf, TextGraph } from '../text-graph.js';
import { type GmlToken, gmlTokens } from './tokens.js';

/** What a node or an edge has: the value as written, and whether it stood in quotes. */
interface GmlValue {
  readonly text: string;
  readonly isText: boolean;
}

/** What brackets hold, of a node or an edge with all that is said of it. */
interface Scope {
  readonly key: string;
  readonly at: number;
  readonly kind: 'graph' | 'node' | 'edge' | 'within' | 'other';
  /** Of the node or edge around here. */
  readonly values: Map<string, GmlValue>;
}

/** Members of nodes that say how to draw, but for the position. */
const DRAWING = /^(?:labelgraphics|graphics)\./i;
const COLOUR = /^graphics\.fill$/i;
const SIZE = /^graphics\.(?:[wd]|width)$/i;
const POSITION = /^graphics\.([xyz])$/i;
/** Members that are no attributes. */
const IN_PLACE = new Set(['id', 'label']);
/** What edges keep. */
const OF_EDGES = /^(?:source|target|[wW]eight|value)$/;
/** How networkx marks lists of one value and of none. */
const LIST_MARK = '_networkx_list_start';
/** Brackets within brackets: more is no graph. */
const DEEPEST = 1000;

/** One pass over the tokens of a file. */
export class GmlReading {
  readonly #graph: TextGraph;
  readonly #scopes: Scope[] = [];
  #graphs = 0;
  #directed = false;
  #title: string | undefined;

  constructor(file: GraphFile) {
    this.#graph = new TextGraph(file);
  }

  columns(): GraphColumns {
    const { text } = this.#graph;
    let key: GmlToken | undefined;
    for (const token of gmlTokens(text)) {
      if (token.kind === 'unclosed') throw this.#problem('a quote is opened and never closed', token);
      if (token.kind === ']') this.#close(token, key);
      else if (key === undefined) key = this.#keyOf(token);
      else {
        if (token.kind === '[') this.#open(key);
        else this.#value(key, token);
        key = undefined;
      }
    }
    const open = this.#scopes.at(-1);
    if (open !== undefined) {
      const began = lineOf(text, open.at);
      throw this.#graph.problem(`the file ends within ${open.key} [ of line ${began}`, text.length);
    }
    if (key !== undefined) throw this.#problem(`the file ends after the key ${quoted(key.text)}`, key);
    if (this.#graphs === 0) throw this.#graph.problem('there is no graph [ in it', 0);
    return this.#graph.columns(this.#directed, this.#title);
  }

  #keyOf(token: GmlToken): GmlToken {
    if (token.kind === 'word' && /^[A-Za-z_]/.test(token.text)) return token;
    throw this.#problem(`${quoted(token.text)} stands where a key should`, token);
  }

  #open({ text: key, at }: GmlToken): void {
    const around = this.#scopes.at(-1);
    const name = key.toLowerCase();
    if (this.#scopes.length >= DEEPEST)
      throw this.#graph.problem(`brackets are nested more than ${DEEPEST} deep`, at);
    if (around === undefined && name === 'graph') this.#openGraph(key, at);
    else if (around?.kind === 'graph' && (name === 'node' || name === 'edge'))
      this.#scopes.push({ key, at, kind: name, values: new Map() });
    else if (around !== undefined && around.kind !== 'graph' && around.kind !== 'other')
      this.#scopes.push({ key: prefixed(around, key), at, kind: 'within', values: around.values });
    else this.#scopes.push({ key, at, kind: 'other', values: new Map() });
  }

  #openGraph(key: string, at: number): void {
    this.#graphs += 1;
    if (this.#graphs > 1)
      this.#graph.warnings.add(() => this.#graph.problem('a further graph was left out', at).message);
    this.#scopes.push({ key, at, kind: this.#graphs === 1 ? 'graph' : 'other', values: new Map() });
  }

  #value({ text: key, at }: GmlToken, token: GmlToken): void {
    const scope = this.#scopes.at(-1);
    if (scope === undefined || scope.kind === 'other') return;
    const isText = token.kind === 'text';
    const text = isText ? plain(token.text) : token.text;
    if (scope.kind === 'graph') {
      if (/^directed$/i.test(key)) this.#directed = this.#isOne(text, at);
      else if (/^(?:label|name|title)$/i.test(key)) this.#title ??= text;
    } else if (text !== LIST_MARK) {
      const name = scope.kind === 'within' ? `${scope.key}.${key}` : key;
      const before = scope.values.get(name);
      // A key that comes again is how lists are written.
      const all = before === undefined ? text : `${before.text}; ${text}`;
      scope.values.set(name, { text: all, isText: isText || before !== undefined });
    }
  }

  #isOne(text: string, at: number): boolean {
    if (text === '1' || text === '0') return text === '1';
    throw this.#graph.problem(`directed ${quoted(text)} is neither 0 nor 1`, at);
  }

  #close(token: GmlToken, key: GmlToken | undefined): void {
    if (key !== undefined) throw this.#problem(`the key ${quoted(key.text)} has no value`, key);
    const scope = this.#scopes.pop();
    if (scope === undefined) throw this.#problem('a ] closes nothing', token);
    if (scope.kind === 'node') this.#node(scope);
    else if (scope.kind === 'edge') this.#edge(scope);
  }

  #node({ values, at }: Scope): void {
    const id = values.get('id')?.text;
    if (id === undefined) throw this.#graph.problem('a node has no id', at);
    const { nodes } = this.#graph;
    const position = this.#graph.node(id, at);
    const label = values.get('label') ?? values.get('name') ?? values.get('LabelGraphics.text');
    if (label !== undefined) nodes.label(position, label.text);
    for (const [name, value] of values) {
      const coordinate = POSITION.exec(name)?.[1];
      if (coordinate !== undefined) nodes.set(position, coordinate, cellOf(value));
      else if (COLOUR.test(name)) this.#graph.leftOut.drawn('colours', 'works');
      else if (SIZE.test(name)) this.#graph.leftOut.drawn('sizes', 'works');
      else if (!IN_PLACE.has(name) && !DRAWING.test(name)) nodes.set(position, name, cellOf(value));
    }
  }

  #edge({ values, at }: Scope): void {
    const [source, target] = [values.get('source')?.text, values.get('target')?.text];
    if (source === undefined || target === undefined)
      throw this.#graph.problem('an edge lacks its source or target', at);
    for (const [name, { text }] of values) {
      if (COLOUR.test(name)) this.#graph.leftOut.drawn('colours', 'edges');
      else if (SIZE.test(name)) this.#graph.leftOut.drawn('sizes', 'edges');
      else if (!OF_EDGES.test(name) && !DRAWING.test(name)) this.#graph.leftOut.edgeAttribute(name, text);
    }
    this.#graph.edge({ source, target, weight: this.#weight(values, at), directed: this.#directed, at });
  }

  #weight(values: ReadonlyMap<string, GmlValue>, at: number): number {
    const weight = values.get('weight') ?? values.get('Weight');
    if (weight !== undefined) return this.#graph.weight(weight.text, at);
    const value = decimalNumber(values.get('value')?.text ?? '1');
    return Number.isNaN(value) ? 1 : value;
  }

  #problem(problem: string, { at }: GmlToken): Error {
    return this.#graph.problem(problem, at);
  }
}

function prefixed(around: Scope, key: string): string {
  return around.kind === 'within' ? `${around.key}.${key}` : key;
}

/** A text without the entities in which GML writes what ASCII has not. */
function plain(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

function cellOf({ text, isText }: GmlValue): AttributeCell {
  if (isText) return text;
  const value = decimalNumber(text);
  return Number.isNaN(value) ? null : value;
}
