import type { AttributeCell, GraphColumns } from './graph-columns.js';

type NodeColumns = Pick<GraphColumns, 'attributes' | 'ids'>;

/** Names under which files hold the authors of a work, the first that is there. */
const AUTHOR_NAMES = ['authors', 'Authors', 'author', 'Author'];

/** Names under which files hold the editors of a work. */
const EDITOR_NAMES = ['editors', 'Editors', 'editor', 'Editor'];

/** The names of the authors of each node, as given and in their order; files join them with semicolons. */
export function authorsOf(graph: NodeColumns): string[][] {
  return namesOf(graph, AUTHOR_NAMES);
}

/** The names of the editors of each node, as those of the authors. */
export function editorsOf(graph: NodeColumns): string[][] {
  return namesOf(graph, EDITOR_NAMES);
}

function namesOf({ attributes, ids }: NodeColumns, names: readonly string[]): string[][] {
  const cells = names.map((name) => attributes.get(name)).find((column) => column !== undefined);
  return ids.map((_id, node) => namesIn(cells?.[node]));
}

function namesIn(cell: AttributeCell | undefined): string[] {
  if (typeof cell !== 'string') return [];
  return cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The seeds with a reference list of a graph that citeloom wrote: they cite everything. Ascending. */
export function citingSeedsOf({ attributes, ids }: GraphColumns): number[] {
  const [isSeed, hasList] = [attributes.get('isSeed'), attributes.get('hasReferenceList')];
  return [...ids.keys()].filter((node) => isTrue(isSeed?.[node]) && isTrue(hasList?.[node]));
}

/** Whether an attribute is true, in whichever way the file says so. */
export function isTrue(cell: AttributeCell | undefined): boolean {
  return cell === true || cell === 1 || (typeof cell === 'string' && /^\s*(?:true|1)\s*$/i.test(cell));
}
