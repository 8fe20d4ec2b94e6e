import { expect, test } from 'vitest';
import { type Decision, judge, type Ruling } from './judge.js';

const matched = (doi: string): Ruling => ({ outcome: 'matched', doi, score: 0.9 });

function decision(key: string, expected: string | undefined, ruling: Ruling): Decision {
  return { gold: { reference: { key }, ...(expected === undefined ? {} : { expected }) }, ruling };
}

const DECISIONS = [
  decision('right', '10.1000/a', matched('10.1000/A')),
  decision('another', '10.1000/b', matched('10.1000/x')),
  decision('none', undefined, matched('10.1000/y')),
  decision('missed', '10.1000/c', { outcome: 'unmatched' }),
  decision('open', '10.1000/d', { outcome: 'ambiguous' }),
  decision('cut off', '10.1000/e', { outcome: 'unchecked' }),
  decision('rightly open', undefined, { outcome: 'ambiguous' }),
  decision('rightly none', undefined, { outcome: 'unmatched' }),
];

test('divides what is right by what was matched and by what can be found', () => {
  const { precision, recall, f1 } = judge(DECISIONS);
  expect([precision, recall, f1]).toEqual([1 / 3, 1 / 5, 1 / 4]);
});

test('counts outcomes and references', () => {
  const { counts, references, findable, right } = judge(DECISIONS);
  expect(counts).toEqual({ matched: 3, ambiguous: 2, unmatched: 2, unchecked: 1 });
  expect([references, findable, right]).toEqual([8, 5, 1]);
});

test('names each mistake, and lets a reference without a record go unmatched', () => {
  const { mistakes } = judge(DECISIONS);
  expect(mistakes.map(({ kind, gold }) => [gold.reference.key, kind])).toEqual([
    ['another', 'wrong work'],
    ['none', 'no such record'],
    ['missed', 'missed'],
    ['open', 'missed'],
    ['cut off', 'missed'],
  ]);
});

test('has no precision when nothing was matched, and no recall when nothing can be found', () => {
  expect(judge([decision('none', undefined, { outcome: 'unmatched' })])).toEqual({
    references: 1,
    findable: 0,
    right: 0,
    counts: { matched: 0, ambiguous: 0, unmatched: 1, unchecked: 0 },
    mistakes: [],
  });
  const missed = judge([decision('missed', '10.1000/c', { outcome: 'unmatched' })]);
  expect([missed.precision, missed.recall, missed.f1]).toEqual([undefined, 0, 0]);
});
