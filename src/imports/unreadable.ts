import { CiteloomError, type ErrorDetails } from '../errors.js';
import { type Instead, refuseKind } from '../input/file-kind.js';
import type { GraphFileContent } from './contract.js';

/** Where in a file something stands. */
export interface Place {
  /** Name of the file. */
  readonly name: string;
  /** From 1; absent where the format has no lines worth naming. */
  readonly line?: number;
}

/** A GRAPH_UNREADABLE that begins with the place; `problem` is the rest of the sentence, without its full stop. */
export function unreadable(place: Place, problem: string, details: ErrorDetails = {}): CiteloomError {
  return new CiteloomError('GRAPH_UNREADABLE', `${placeText(place)}: ${problem}.`, details);
}

/** `graph.net, line 7`. */
export function placeText({ name, line }: Place): string {
  return line === undefined ? name : `${name}, line ${line}`;
}

/** What to give in place of a file of a kind. */
const INSTEAD: Instead = {
  paper: 'A graph of the works that it cites is made of its DOI: citeloom build DOI.',
  picture: 'Write the graph as GraphML, GEXF, Pajek or a table of edges with the program that drew it.',
  office: 'Save the sheet of edges as CSV, with the columns source and target.',
  archive: 'Unpack it, and give the graph file in it.',
  page: 'Save the graph file that the page links to, rather than the page.',
  data: 'Write the graph as GraphML, GEXF, Pajek or a table of edges.',
};

/**
 * Refuses a file that is no text, or a web page.
 * @throws CiteloomError GRAPH_UNREADABLE saying what it is and what to give instead
 */
export function refuseOtherKind({ name, bytes }: GraphFileContent): void {
  refuseKind(bytes, (problem, details) => unreadable({ name }, problem, details), INSTEAD);
}
