import { decodeHTML } from 'entities';
import { quoted } from '../../input/warnings.js';
import type { AttributeCell, GraphColumns } from '../../model/graph-columns.js';
import { decimalNumber } from '../byte-number.js';
import type { GraphFile } from '../contract.js';
import { lineOf, TextGraph } from '../text-graph.js';
import { type DotToken, dotTokens } from './tokens.js';

/** Graphs within graphs: more is no graph. */
const DEEPEST = 1000;
/** Edges between two subgraphs are as many as their nodes multiplied. */
const MOST_EDGES = 10_000_000;

type Attributes = Map<string, DotToken>;

/** An end of edges: one node or those of a subgraph, each once. */
type Ends = readonly number[];

/** A graph or subgraph whose brackets are open. */
interface Scope {
  readonly at: number;
  /** Where in the list of all mentions those of this scope begin. */
  readonly firstMention: number;
  readonly ofNodes: Attributes;
  readonly ofEdges: Attributes;
  /** The ends of the statement at hand, in their order. */
  chain: Ends[];
  /** Whether an end must come next: an edge was begun. */
  pending: boolean;
}

/**
 * Reads a file of DOT.
 * @throws CiteloomError GRAPH_UNREADABLE naming the line and what stands there
 */
export function readDot(file: GraphFile): GraphColumns {
  return new DotReading(file).columns();
}

/** One pass over the tokens of a file. */
class DotReading {
  readonly #graph: TextGraph;
  readonly #tokens: Iterator<DotToken>;
  #token: DotToken | undefined;
  readonly #scopes: Scope[] = [];
  /** Nodes in the order in which statements name them. */
  readonly #mentions: number[] = [];
  #directed = false;
  #strict = false;
  readonly #seen = new Set<string>();
  #title: string | undefined;

  constructor(file: GraphFile) {
    this.#graph = new TextGraph(file);
    this.#tokens = dotTokens(this.#graph.text);
    this.#next();
  }

  columns(): GraphColumns {
    this.#head();
    while (this.#scopes.length > 0) this.#statement();
    if (this.#token !== undefined) {
      const { at } = this.#token;
      this.#graph.warnings.add(
        () => this.#graph.problem('what follows the first graph was left out', at).message,
      );
    }
    return this.#graph.columns(this.#directed, this.#title);
  }

  #head(): void {
    this.#strict = this.#skipsWord('strict');
    this.#directed = this.#skipsWord('digraph');
    if (!this.#directed && !this.#skipsWord('graph')) throw this.#unexpected('graph or digraph');
    if (!this.#isMark('{')) this.#title = this.#id().text;
    this.#open();
  }

  #statement(): void {
    const scope = this.#scope();
    const token = this.#token;
    if (token === undefined) {
      const line = lineOf(this.#graph.text, scope.at);
      throw this.#graph.problem(`the file ends within { of line ${line}`, this.#graph.text.length);
    }
    if (this.#isMark('}') && !scope.pending) this.#close(scope);
    else if (this.#isMark('{')) this.#open();
    else if (!scope.pending && (this.#skips(';') || this.#skips(','))) return;
    else if (this.#skipsWord('subgraph')) {
      if (!this.#isMark('{')) this.#id();
      this.#open();
    } else if (!scope.pending && this.#isWord('graph', 'node', 'edge')) this.#defaults(scope);
    else this.#named(scope);
  }

  /** `node [...]`: what holds for those that come later. */
  #defaults(scope: Scope): void {
    const word = this.#next()?.text.toLowerCase();
    const attributes: Attributes = new Map();
    this.#attributes(attributes);
    const into = word === 'node' ? scope.ofNodes : word === 'edge' ? scope.ofEdges : undefined;
    if (into !== undefined) for (const [name, value] of attributes) into.set(name, value);
  }

  /** A node, maybe the end of an edge, or `name = value`. */
  #named(scope: Scope): void {
    const id = this.#id();
    if (!scope.pending && this.#skips('=')) return void this.#id();
    for (let part = 0; part < 2 && this.#skips(':'); part += 1) this.#id();
    const known = this.#graph.nodes.positionOf(id.text);
    const position = known ?? this.#graph.nodes.add(id.text);
    if (known === undefined) this.#describe(position, scope.ofNodes);
    this.#mentions.push(position);
    if (!scope.pending && !this.#isMark('->') && !this.#isMark('--')) {
      const own: Attributes = new Map();
      this.#attributes(own);
      this.#describe(position, own);
    } else this.#end(scope, [position]);
  }

  /** An end of edges was read: another follows, or the attributes of all of them. */
  #end(scope: Scope, ends: Ends): void {
    scope.chain.push(ends);
    scope.pending = this.#isMark('->') || this.#isMark('--');
    if (scope.pending) {
      const { text = '', at = 0 } = this.#next() ?? {};
      if ((text === '->') !== this.#directed)
        throw this.#graph.problem(`${text} stands in a ${this.#directed ? 'digraph' : 'graph'}`, at);
      return;
    }
    const { chain } = scope;
    scope.chain = [];
    const own: Attributes = new Map(scope.ofEdges);
    this.#attributes(own);
    if (chain.length < 2) return;
    for (const [name, { text }] of own) if (name !== 'weight') this.#graph.leftOut.edgeAttribute(name, text);
    this.#edges(chain, own.get('weight'));
  }

  #edges(chain: readonly Ends[], weight: DotToken | undefined): void {
    const strength = weight === undefined ? 1 : this.#graph.weight(weight.text, weight.at);
    for (let place = 1; place < chain.length; place += 1) {
      const [from = [], to = []] = [chain[place - 1], chain[place]];
      if (from.length * to.length > MOST_EDGES)
        throw this.#graph.problem(`one statement makes more than ${MOST_EDGES} edges`, this.#token?.at ?? 0);
      for (const source of from) for (const target of to) this.#edge(source, target, strength);
    }
  }

  #edge(source: number, target: number, weight: number): void {
    if (this.#strict) {
      const key = this.#directed || source < target ? `${source} ${target}` : `${target} ${source}`;
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
    }
    this.#graph.edgeBetween(source, target, weight, this.#directed);
  }

  #open(): void {
    const { at } = this.#expect('{');
    if (this.#scopes.length >= DEEPEST)
      throw this.#graph.problem(`graphs are nested more than ${DEEPEST} deep`, at);
    const around = this.#scopes.at(-1);
    this.#scopes.push({
      at,
      firstMention: this.#mentions.length,
      ofNodes: new Map(around?.ofNodes),
      ofEdges: new Map(around?.ofEdges),
      chain: [],
      pending: false,
    });
  }

  #close({ firstMention }: Scope): void {
    this.#next();
    this.#scopes.pop();
    const around = this.#scopes.at(-1);
    if (around === undefined) return;
    const isEnd = around.pending || this.#isMark('->') || this.#isMark('--');
    if (isEnd) this.#end(around, [...new Set(this.#mentions.slice(firstMention))]);
  }

  /** Reads any number of lists in square brackets. */
  #attributes(into: Attributes): void {
    while (this.#skips('[')) {
      while (!this.#skips(']')) {
        const name = this.#id();
        if (this.#skips('=')) into.set(name.text, this.#id());
        while (this.#skips(',') || this.#skips(';'));
      }
    }
  }

  #describe(position: number, attributes: Attributes): void {
    const { nodes } = this.#graph;
    for (const [name, value] of attributes) {
      const [, x, y] = name === 'pos' ? (/^([^,\s]+),([^,!\s]+)!?$/.exec(value.text) ?? []) : [];
      if (name === 'label') this.#label(position, value);
      else if (x === undefined || y === undefined) nodes.set(position, name, cellOf(value));
      else {
        nodes.set(position, 'x', cellOf({ ...value, kind: 'number', text: x }));
        nodes.set(position, 'y', cellOf({ ...value, kind: 'number', text: y }));
      }
    }
  }

  /** `\N` in a label is the name of its node, `\n`, `\l` and `\r` end lines. */
  #label(position: number, { text, kind }: DotToken): void {
    if (text === String.raw`\N`) return;
    const plain = text.replace(/\\([\s\S])/g, (_, escaped: string) =>
      /[nlr]/.test(escaped) ? ' ' : escaped,
    );
    this.#graph.nodes.label(position, kind === 'html' ? text : decodeHTML(plain).trim());
  }

  /** Reads a name or value, texts joined with + among them. */
  #id(): DotToken {
    const token = this.#token;
    if (token === undefined || token.kind === 'mark') throw this.#unexpected('a name');
    this.#next();
    if (token.kind !== 'text') return token;
    let { text } = token;
    while (this.#skips('+')) {
      if (this.#token?.kind !== 'text') throw this.#unexpected('a quoted text');
      text += this.#next()?.text ?? '';
    }
    return { ...token, text };
  }

  #scope(): Scope {
    const scope = this.#scopes.at(-1);
    if (scope === undefined) throw this.#unexpected('a graph');
    return scope;
  }

  /** Moves on, and gives the token that was at hand. */
  #next(): DotToken | undefined {
    const token = this.#token;
    const { value, done } = this.#tokens.next();
    this.#token = done === true ? undefined : value;
    if (this.#token?.kind === 'fault') throw this.#graph.problem(this.#token.text, this.#token.at);
    return token;
  }

  #expect(mark: string): DotToken {
    const token = this.#token;
    if (token === undefined || !this.#isMark(mark)) throw this.#unexpected(mark);
    this.#next();
    return token;
  }

  #skips(mark: string): boolean {
    if (!this.#isMark(mark)) return false;
    this.#next();
    return true;
  }

  #skipsWord(word: string): boolean {
    if (!this.#isWord(word)) return false;
    this.#next();
    return true;
  }

  #isMark(mark: string): boolean {
    return this.#token?.kind === 'mark' && this.#token.text === mark;
  }

  #isWord(...words: readonly string[]): boolean {
    return this.#token?.kind === 'word' && words.includes(this.#token.text.toLowerCase());
  }

  #unexpected(wanted: string): Error {
    const { text } = this.#graph;
    if (this.#token === undefined)
      return this.#graph.problem(`the file ends where ${wanted} should stand`, text.length);
    return this.#graph.problem(`${quoted(this.#token.text)} stands where ${wanted} should`, this.#token.at);
  }
}

/** A number where it is written without quotes and stays the same as one. */
function cellOf({ kind, text }: DotToken): AttributeCell {
  const value = kind === 'number' ? decimalNumber(text) : Number.NaN;
  return Number.isNaN(value) ? text : value;
}
