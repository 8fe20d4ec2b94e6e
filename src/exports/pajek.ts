import { hasTies } from '../model/edge-words.js';
import type { GraphDocument } from '../model/graph-document.js';
import type { Layout } from '../model/layout.js';
import { directionNote, type ExportFormat } from './contract.js';
import { exportedPositions } from './exported-positions.js';

/**
 * Pajek's .net: vertices with their id as label, positions scaled into the unit square as Pajek draws it, and
 * one arc per citation, or one edge per tie.
 *
 * Labels are quoted always. Pajek has no way to write `"` or a line end in a label, and readers disagree on
 * the backslash: they become `'`, a space and `/`.
 * @see http://mrvar.fdv.uni-lj.si/pajek/
 */
export const pajek: ExportFormat = {
  id: 'pajek',
  title: 'Pajek',
  kind: 'graph',
  fileName: 'graph.net',
  description: 'Works by their id, positions and citations; Pajek and older programs read it.',
  opensIn: ['Pajek', 'networkx', 'igraph', 'Gephi', 'VOSviewer'],
  write: writePajek,
};

function* writePajek(document: GraphDocument): Generator<string> {
  const { nodes, edges } = document;
  const places = exportedPositions(document);
  const scale = unitSquare(places);
  const labels = distinctLabels(nodes.id);
  yield `% ${directionNote(document)}\n*Vertices ${nodes.id.length}\n`;
  for (const [index, label] of labels.entries()) {
    const x = scale(places.x[index]);
    const y = scale(places.y[index]);
    yield `${index + 1} "${label}" ${x} ${y} 0.5\n`;
  }
  yield hasTies(document) ? '*Edges\n' : '*Arcs\n';
  for (const [index, source] of edges.source.entries())
    yield `${source + 1} ${(edges.target[index] ?? 0) + 1} ${edges.weight?.[index] ?? 1}\n`;
}

/** Readers key vertices on the label, so two that become alike are told apart. */
function distinctLabels(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain = id
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .replaceAll('"', "'")
      .replaceAll('\\', '/');
    let label = plain;
    for (let copy = 2; taken.has(label); copy += 1) label = `${plain}~${copy}`;
    taken.add(label);
    return label;
  });
}

/** Maps both axes by the same factor, so the picture keeps its shape. */
function unitSquare({ x, y }: Layout): (position: number | undefined) => string {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const positions of [x, y]) {
    for (const position of positions) {
      low = Math.min(low, position);
      high = Math.max(high, position);
    }
  }
  const extent = high - low;
  return (position) => (position === undefined || !(extent > 0) ? 0.5 : (position - low) / extent).toFixed(5);
}
