import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.js';
import type { CollectedWork } from '../../src/model/collected-work.js';
import type { WorkFacts } from '../../src/model/work.js';

function attributesOf(...layers: readonly WorkFacts[]) {
  const work: CollectedWork = {
    ...{ id: '10.1000/a', status: 'resolved', depth: 1, isSeed: false, hasRecord: true, aliases: [] },
    fallbackLabel: 'as cited',
    layers: layers.map((facts) => ({ from: 'crossref', facts })),
  };
  const collection = { works: [work], citations: [], references: [], warnings: [] };
  const { graph } = buildGraph(collection, () => ({ assigned: new Map(), venues: new Map() }));
  return graph.getNodeAttributes('10.1000/a');
}

test('a title is title and subtitle of one source', () => {
  expect(attributesOf({ title: 'Deep' }, { title: 'Deeper', subtitles: ['A study'] })).toMatchObject({
    title: 'Deep',
    label: 'Deep',
  });
  expect(attributesOf({ title: 'Deep', subtitles: ['A study'] })).toMatchObject({
    title: 'Deep: A study',
    label: 'Deep: A study',
  });
});

test('names stand as they are read and in their parts, those of editors too', () => {
  const name = { family: 'Temple Lang', given: 'Duncan' };
  expect(attributesOf({ editors: [name] })).toMatchObject({
    editors: ['Duncan Temple Lang'],
    editorParts: [name],
  });
  expect(attributesOf({ authors: [name] })).toMatchObject({
    authors: ['Duncan Temple Lang'],
    authorParts: [name],
    authorsComplete: true,
  });
});
