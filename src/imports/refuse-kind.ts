import { type FileGroup, fileKindOf } from '../input/file-kind.js';
import type { GraphFileContent } from './contract.js';
import { unreadable } from './unreadable.js';

/** What to give in place of a file of a kind. */
const INSTEAD: Readonly<Record<FileGroup, string>> = {
  paper: 'A graph of the works that it cites is made of its DOI: citeloom build DOI.',
  picture: 'Write the graph as GraphML, GEXF, Pajek or a table of edges with the program that drew it.',
  office: 'Save the sheet of edges as CSV, with the columns source and target.',
  archive: 'Unpack it, and give the graph file in it.',
  page: 'Save the graph file that the page links to, rather than the page.',
  data: 'Write the graph as GraphML, GEXF, Pajek or a table of edges.',
};

/**
 * Refuses what is no text, or a web page.
 * @throws CiteloomError GRAPH_UNREADABLE saying what it is and what to give instead
 */
export function refuseKind({ name, bytes }: GraphFileContent): void {
  const kind = fileKindOf(bytes);
  if (kind !== undefined) throw unreadable({ name }, `it is ${kind.what}`, { hint: INSTEAD[kind.group] });
}
