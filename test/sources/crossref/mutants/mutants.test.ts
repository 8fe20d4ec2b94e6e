import { describe, expect, test } from 'vitest';
import { mapCrossrefRecord } from '../../../../src/sources/crossref/map.js';
import { fieldsOfRecords } from './fields.js';
import { mutantOf } from './mutate.js';
import { tryMutant } from './trial.js';

describe.each([...fieldsOfRecords()])('%s records', (_, field) => {
  test('250 mutants crash nothing and change only their own work', async () => {
    const outcomes = new Set<string>();
    for (let number = 0; number < 250; number += 1) {
      const { outcome, changed } = await tryMutant(field, number);
      expect({ number, changed }).toEqual({ number, changed: [] });
      outcomes.add(outcome);
    }
    expect(outcomes).not.toContain('lost');
    expect([...outcomes]).toEqual(expect.arrayContaining(['resolved', 'mismatch', 'too-deep']));
  });
});

test('a record with 200,000 references is read whole', () => {
  const reference = Array.from({ length: 200_000 }, (_, index) => ({ key: `r${index}`, DOI: '10.1000/a' }));
  expect(mapCrossrefRecord({ DOI: '10.1000/big', reference })?.references).toHaveLength(200_000);
});

test('200,000 references with the same key get keys of their own, without delay', () => {
  const reference = Array.from({ length: 200_000 }, () => ({ key: 'r', year: '2000' }));
  const references = mapCrossrefRecord({ DOI: '10.1000/big', reference })?.references ?? [];
  expect(new Set(references.map(({ key }) => key)).size).toBe(200_000);
});

test('the same number gives the same mutant, and no mutant pollutes a prototype', () => {
  const record = { DOI: '10.1000/a', title: ['A'], author: [{ family: 'B' }] };
  let seed = 1;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const make = () => {
    seed = 7;
    return mutantOf(record, { random, others: ['10.1000/b'] });
  };
  expect(make()).toBe(make());
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
