import type { AttributeCell, GraphColumns } from '../model/graph-columns.js';
import { visibleText } from '../model/text/plain-text.js';

/**
 * A graph as people read it: title, labels, names of attributes and cells of text without what is not seen, as in
 * the text of records. Ids stay as they are, and labels that are the id. O(cells).
 */
export function visibleColumns(graph: GraphColumns): GraphColumns {
  const { ids, labels, attributes, title } = graph;
  const visible = new Map<string, readonly AttributeCell[]>();
  for (const [name, cells] of attributes)
    visible.set(freeName(name, visible, attributes), cells.map(visibleCell));
  return {
    ...graph,
    ...(title === undefined ? {} : { title: visibleText(title) }),
    labels: labels === ids ? ids : labels.map((label, node) => visibleLabel(label, ids[node] ?? '')),
    attributes: visible,
  };
}

/** A label of which nothing is seen is none. */
function visibleLabel(label: string, id: string): string {
  if (label === id) return id;
  const text = visibleText(label);
  return text.trim() === '' ? id : text;
}

function visibleCell(cell: AttributeCell): AttributeCell {
  return typeof cell === 'string' ? visibleText(cell) : cell;
}

/** A name that no other column has: two that differ in what is not seen are told apart by a number. */
function freeName(
  name: string,
  taken: ReadonlyMap<string, unknown>,
  given: ReadonlyMap<string, unknown>,
): string {
  const text = visibleText(name);
  if (text === name) return name;
  let free = text;
  for (let copy = 2; taken.has(free) || given.has(free); copy += 1) free = `${text} ${copy}`;
  return free;
}
