import { quoted, Warnings } from '../../input/warnings.js';
import type { GraphColumns } from '../../model/graph-columns.js';
import { decimalNumber } from '../byte-number.js';
import type { GraphFile } from '../contract.js';
import { EdgeList } from '../edge-list.js';
import { TableRows } from '../edge-table/rows.js';
import { NodeTable } from '../node-table.js';
import { placeText, unreadable } from '../unreadable.js';

/** Weights and scores have their name in angle brackets. */
const MEASURE = /^(?:weight|score)<(.+)>$/i;

/**
 * Reads a map of VOSviewer with its network file.
 * @throws CiteloomError GRAPH_UNREADABLE when there is no network file, or a line of either cannot be read
 */
export function readMap(file: GraphFile): GraphColumns {
  const { name, companion } = file;
  if (companion === undefined)
    throw unreadable({ name }, 'this is a map of VOSviewer, of which the links stand in a second file', {
      hint: 'Keep its network file beside it, named alike: map.txt and network.txt, field-map.txt and field-network.txt; or save the map as JSON.',
    });
  const nodes = readItems(file);
  const warnings = new Warnings();
  const edges = new EdgeList();
  const rows = new TableRows(companion, companion.bytes.includes(9) ? '\t' : ',');
  while (rows.next()) {
    const [source = '', target = '', strength = '1'] = rows.texts();
    const weight = decimalNumber(strength);
    if (target === '') throw rows.problem(`${quoted(source)} is no link: two ids and maybe a strength`);
    if (Number.isNaN(weight)) throw rows.problem(`the strength ${quoted(strength)} is not a finite number`);
    const [from, to] = [nodes.positionOf(source), nodes.positionOf(target)];
    if (from !== undefined && to !== undefined) edges.add(from, to, weight, false);
    else {
      const missing = from === undefined ? source : target;
      const place = placeText({ name: companion.name, line: rows.line() });
      warnings.add(() => `${place}: ${name} has no item ${quoted(missing)}; the link was left out.`);
    }
  }
  return { ...nodes.columns(), ...edges.columns(false), warnings: warnings.list() };
}

/** The items of a map, all but id and label as attributes. */
function readItems(file: GraphFile): NodeTable {
  const rows = new TableRows(file, '\t');
  const nodes = new NodeTable();
  if (!rows.next()) return nodes;
  const names = rows
    .texts()
    .map((field) => (field.toLowerCase() === 'label' ? 'label' : (MEASURE.exec(field)?.[1] ?? field)));
  while (rows.next()) {
    const values = rows.texts();
    // A map without ids numbers its items.
    const place = names.findIndex((column) => column.toLowerCase() === 'id');
    const id = place < 0 ? String(nodes.count + 1) : (values[place] ?? '');
    if (id === '') throw rows.problem('an item has no id');
    if (nodes.positionOf(id) !== undefined) throw rows.problem(`an item has the id ${quoted(id)} of another`);
    const position = nodes.add(id);
    for (const [column, value] of values.entries()) {
      const name = names[column];
      if (name === undefined || column === place || value === '') continue;
      if (name === 'label') nodes.label(position, value);
      else nodes.set(position, name, cellOf(value));
    }
  }
  return nodes;
}

function cellOf(text: string): string | number {
  const value = decimalNumber(text);
  return Number.isNaN(value) ? text : value;
}
