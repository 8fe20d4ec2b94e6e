import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { createCitationColumns } from '../../../web/stage/citation-columns.js';
import { createStageGraph, moveWorks } from '../../../web/stage/stage-graph.js';
import { sixWorks } from '../six-works.js';

const index = indexDocument(sixWorks());
const layout = { x: [0, 1, 2, 3, 4, 5, 6], y: [0, 0, 0, 0, 0, 0, 9] };
/** Citations of the document by number: 6 is 2 → 1, 11 is 6 → 4. */
const group = (citations: readonly number[], color = '#ff0000', opacity = 0.5) => ({
  citations: Int32Array.from(citations),
  ...{ color, opacity, width: 0.14, end: 0.15 },
});

describe('the graph that sigma draws', () => {
  it('holds each work by its number, where the layout has it', () => {
    const graph = createStageGraph(index, layout);
    expect(graph.order).toBe(7);
    expect(graph.getNodeAttributes('6')).toEqual({ x: 6, y: 9 });
  });

  it('notes where works are after a transition, without an event', () => {
    const graph = createStageGraph(index, layout);
    let events = 0;
    graph.on('eachNodeAttributesUpdated', () => (events += 1));
    graph.on('nodeAttributesUpdated', () => (events += 1));
    moveWorks(graph, { x: layout.y, y: layout.x });
    expect(graph.getNodeAttributes('6')).toEqual({ x: 9, y: 6 });
    expect(events).toBe(0);
  });
});

describe('the citations that it holds', () => {
  it('are those asked for, by their number', () => {
    const graph = createStageGraph(index, layout, [7, 6, 11]);
    expect(graph.edges()).toEqual(['7', '6', '11']);
    expect(graph.extremities('11')).toEqual(['6', '4']);
  });
});

describe('the columns of citations', () => {
  it('say how those of each group are drawn, by their place in the graph', () => {
    const columns = createCitationColumns(index.document.edges);
    columns.replace([7, 6, 11]);
    columns.style([group([7, 6]), group([11], '#0000ff', 0.9)]);
    expect([...columns.ends]).toEqual([3, 1, 2, 1, 6, 4]);
    expect([...columns.opacities]).toEqual([0.5, 0.5, Math.fround(0.9)]);
    expect(columns.colors[0]).toBe(columns.colors[1]);
    expect(columns.colors[0]).not.toBe(columns.colors[2]);
  });

  it('do without another graph when fewer are wanted, and leave the rest undrawn', () => {
    const columns = createCitationColumns(index.document.edges);
    columns.replace([6, 7, 8]);
    expect(columns.hold([group([7])])).toBe(true);
    columns.style([group([7])]);
    expect([...columns.opacities]).toEqual([0, 0.5, 0]);
  });

  it('have one place for citations between the same works', () => {
    const { source, target } = index.document.edges;
    const columns = createCitationColumns({ source: [...source, 2], target: [...target, 1] });
    const last = source.length;
    expect(columns.replace([6, 7, last])).toEqual([6, 7]);
    expect(columns.hold([group([6, 7, last])])).toBe(true);
    columns.style([group([last])]);
    expect([...columns.opacities]).toEqual([0.5, 0]);
  });

  it('ask for another graph when others are wanted', () => {
    const columns = createCitationColumns(index.document.edges);
    columns.replace([6, 7]);
    const { version } = columns;
    expect(columns.hold([group([7]), group([9])])).toBe(false);
    columns.replace([9]);
    expect(columns.opacities).toHaveLength(1);
    expect(columns.version).toBeGreaterThan(version);
  });
});
