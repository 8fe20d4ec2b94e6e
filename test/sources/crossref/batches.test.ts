import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Batch, halve, planBatches } from '../../../src/sources/crossref/batches.js';
import { listUrl } from '../../../src/sources/crossref/urls.js';

const BASE = 'https://api.crossref.org';

function doisOf(batches: readonly Batch[]): string[] {
  return batches.flatMap((batch) => (batch.kind === 'list' ? batch.dois : [batch.doi]));
}

test('takes two lists for the 164 DOIs of the survey', () => {
  const seed = JSON.parse(
    readFileSync(new URL('../../../data/seeds/taffc.2022.3205170.json', import.meta.url), 'utf8'),
  );
  const references: { DOI?: string }[] = (seed.message ?? seed).reference;
  const dois = new Set(references.flatMap(({ DOI }) => (DOI === undefined ? [] : [DOI.toLowerCase()])));
  expect(dois.size).toBe(164);
  const batches = [...planBatches(BASE, dois)];
  expect(batches.map(({ kind }) => kind)).toEqual(['list', 'list']);
});

test('sends a DOI with a comma, one that is too long, and one that is alone to the single route', () => {
  const long = `10.1000/${'x'.repeat(4_000)}`;
  expect([...planBatches(BASE, ['10.1000/a,b', long, '10.1000/c'])]).toEqual([
    { kind: 'single', doi: '10.1000/a,b' },
    { kind: 'single', doi: long },
    { kind: 'single', doi: '10.1000/c' },
  ]);
});

test('plans nothing for nothing', () => {
  expect([...planBatches(BASE, [])]).toEqual([]);
});

test('is lazy', () => {
  let drawn = 0;
  function* endless() {
    for (;;) yield `10.1000/${drawn++}`;
  }
  planBatches(BASE, endless()).next();
  expect(drawn).toBeLessThan(200);
});

test('carries every DOI exactly once, in addresses below 4,000 bytes and at most 100 together', () => {
  const doi = fc
    .tuple(
      fc.integer({ min: 1_000, max: 99_999 }),
      fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
    )
    .map(([prefix, suffix]) => `10.${prefix}/${suffix.toLowerCase()}`);
  fc.assert(
    fc.property(fc.uniqueArray(doi, { maxLength: 400 }), (dois) => {
      const batches = [...planBatches(BASE, dois)];
      expect([...doisOf(batches)].sort()).toEqual([...dois].sort());
      for (const batch of batches) {
        if (batch.kind === 'single') continue;
        expect(batch.dois.length).toBeGreaterThan(1);
        expect(batch.dois.length).toBeLessThanOrEqual(100);
        expect(Buffer.byteLength(new URL(listUrl(BASE, batch.dois)).href)).toBeLessThan(4_000);
        expect(batch.dois.some((one) => one.includes(','))).toBe(false);
      }
    }),
  );
});

test('halves down to single requests without losing a DOI', () => {
  const dois = Array.from({ length: 13 }, (_, index) => `10.1000/${index}`);
  let batches: Batch[] = [{ kind: 'list', dois }];
  let rounds = 0;
  while (batches.some(({ kind }) => kind === 'list')) {
    batches = batches.flatMap((batch) => (batch.kind === 'list' ? halve(batch.dois) : [batch]));
    rounds += 1;
  }
  expect(rounds).toBe(4);
  expect(doisOf(batches)).toEqual(dois);
});
