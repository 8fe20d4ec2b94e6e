import pc from 'picocolors';
import { expect, test } from 'vitest';
import { noCounts } from '../../../src/cli/crawl-counts.js';
import { summarize } from '../../../src/cli/text/summary.js';
import { documentOf, type FixtureWork } from '../../fixtures/document.js';

const retracted = (id: string, work: Partial<FixtureWork> = {}): FixtureWork => ({
  id,
  updates: [{ doi: '10.1000/n', type: 'retraction' }],
  ...work,
});

const summaryOf = (...works: FixtureWork[]) =>
  summarize(
    { document: documentOf(works), outputs: [], requests: noCounts(), call: 'citeloom', unanswered: [] },
    { columns: 200, proseColumns: 200, colors: pc.createColors(false) },
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

test('lists the most cited works by the ids that other commands take, within the width of the screen', () => {
  const title = 'A title that is far longer than a terminal is wide, with an end that is cut away';
  const works = ['10.1000/a', '10.1000/b', '10.1000/c'].map((id) => ({ id, title }));
  const cited = works.map((work, at) => ({ ...work, inDegree: at === 1 ? 2 : 0 }));
  const document = documentOf(cited, [
    [0, 1],
    [2, 1],
  ]);
  const text = summarize(
    { document, outputs: [], requests: noCounts(), call: 'citeloom', unanswered: [] },
    { columns: 60, proseColumns: 60, colors: pc.createColors(false) },
  );
  expect(text).toMatch(/^10\.1000\/b +2 +A title that .*…$/m);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
});
