import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { noCounts } from '../../src/cli/crawl-counts.js';
import { summarize } from '../../src/cli/summary.js';
import { documentOf, type FixtureWork } from '../fixtures/document.js';

const retracted = (id: string, work: Partial<FixtureWork> = {}): FixtureWork => ({
  id,
  updates: [{ doi: '10.1000/n', type: 'retraction' }],
  ...work,
});

const summaryOf = (...works: FixtureWork[]) =>
  stripVTControlCharacters(
    summarize({ document: documentOf(works), outputs: [], requests: noCounts(), unanswered: [] }),
  );

test('names the work that is retracted, without what could rewrite the line', () => {
  expect(summaryOf(retracted('a', { title: 'A \u001b[2Jtitle\u202e', year: 2019 }))).toContain(
    '\n1 work is retracted: A [2Jtitle (2019).\n',
  );
});

test('names three of many', () => {
  expect(summaryOf(...['a', 'b', 'c', 'd', 'e'].map((id) => retracted(id)))).toContain(
    '\n5 works are retracted: a; b; c; and 2 more.\n',
  );
});

test('says nothing of retractions when there is none', () => {
  expect(summaryOf({ id: 'a', updates: [{ doi: '10.1000/n', type: 'correction' }] })).not.toContain(
    'retracted',
  );
});
