import { expect, test } from 'vitest';
import { CiteloomError } from '../../src/errors.js';
import { buildGraph, positionOf } from '../../src/graph/build-graph.js';
import type { CollectedCitation, CollectedWork } from '../../src/model/collected-work.js';
import type { AssignedVenue, Venue } from '../../src/model/venue.js';
import type { WorkFacts } from '../../src/model/work.js';

function workOf(id: string, ...layers: readonly WorkFacts[]): CollectedWork {
  return {
    ...{ id, status: 'resolved', depth: 1, isSeed: false, hasRecord: true, aliases: [] },
    fallbackLabel: 'as cited',
    layers: layers.map((facts) => ({ from: 'crossref', facts })),
  };
}

const NO_VENUES = () => ({ assigned: new Map(), venues: new Map() });

const collectionOf = (works: readonly CollectedWork[], citations: readonly CollectedCitation[] = []) => ({
  ...{ works, citations, references: [], warnings: [] },
});

const citation = (citing: string, cited: string): CollectedCitation => ({
  ...{ citing, cited, assertedBy: ['publisher'], references: [`${citing}${cited}`] },
});

function attributesOf(...layers: readonly WorkFacts[]) {
  const { works } = buildGraph(collectionOf([workOf('10.1000/a', ...layers)]), NO_VENUES);
  return Object.fromEntries(Object.entries(works).map(([name, column]) => [name, column[0]]));
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

test('what is not known of a work is null; bibliographic columns without any value are left out', () => {
  const attributes = attributesOf({ title: 'Deep', volume: '7' });
  expect(attributes).toMatchObject({ label: 'Deep', volume: '7', year: null, doi: null, aliases: null });
  expect(Object.keys(attributes)).not.toContain('issue');
});

test('citations become positions, with who asserts them, and the same arcs in rows', () => {
  const works = ['a', 'b', 'c'].map((id) => workOf(id));
  const { edges, graph, positions } = buildGraph(
    collectionOf(works, [citation('a', 'c'), citation('b', 'a')]),
    NO_VENUES,
  );
  expect(edges).toEqual({
    source: [0, 1],
    target: [2, 0],
    assertedBy: [['publisher'], ['publisher']],
    references: [['ac'], ['ba']],
  });
  expect([[...graph.outOffsets], [...graph.outTargets]]).toEqual([
    [0, 1, 2, 2],
    [2, 0],
  ]);
  expect(positionOf('c', positions)).toBe(2);
});

test('a citation of a work that the graph lacks is an error that names it, never the first work', () => {
  const build = () => buildGraph(collectionOf([workOf('a')], [citation('a', '__proto__')]), NO_VENUES);
  expect(build).toThrow(CiteloomError);
  expect(build).toThrow('"__proto__"');
});

test('venues of most works come first, then those of lower keys', () => {
  const venueOf = (key: string): Venue => ({ key, name: key, kind: 'journal' });
  const assigned = new Map<string, AssignedVenue>(
    Object.entries({ a: 'z', b: 'y', c: 'x', d: 'x' }).map(([id, key]) => [
      id,
      { venue: venueOf(key), from: 'crossref', evidence: 'title' },
    ]),
  );
  const venues = new Map(['z', 'y', 'x'].map((key) => [key, venueOf(key)]));
  const works = ['a', 'b', 'c', 'd'].map((id) => workOf(id));
  const built = buildGraph(collectionOf(works), () => ({ assigned, venues }));
  expect(built.venues.map(({ key }) => key)).toEqual(['x', 'y', 'z']);
  expect(built.works.venueKey).toEqual(['z', 'y', 'x', 'x']);
});
