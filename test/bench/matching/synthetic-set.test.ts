import { expect, test } from 'vitest';
import { BLEMISHES } from './blemishes.js';
import { LOOK_ALIKE_KINDS } from './look-alike-kinds.js';
import { syntheticSet } from './synthetic-set.js';

const set = syntheticSet();
const withRecord = set.references.filter(({ expected }) => expected !== undefined);

test('has 400 references, a quarter of them to works without a record', () => {
  expect(set.references).toHaveLength(400);
  expect(withRecord.length).toBeGreaterThan(280);
  expect(withRecord.length).toBeLessThan(320);
});

test('holds the record of every work that has one, and no DOI twice', () => {
  const held = new Set(set.records.map(({ DOI }) => DOI));
  expect(withRecord.filter(({ expected = '' }) => !held.has(expected))).toEqual([]);
  expect(held.size).toBe(set.records.length);
});

test('holds look-alikes of every kind, other versions only of works with a record', () => {
  for (const { name, version } of LOOK_ALIKE_KINDS) {
    const suffix = `.${name.replace(/\W+/g, '-')}`;
    const alike = set.records.filter(({ DOI }) => DOI.endsWith(suffix));
    expect(alike.length, name).toBeGreaterThan(20);
    const keys = new Set(alike.map(({ DOI }) => DOI.split('.')[2]));
    const bare = set.references.filter(({ expected, reference }) => !expected && keys.has(reference.key));
    if (version) expect(bare, name).toEqual([]);
    else expect(bare.length, name).toBeGreaterThan(0);
  }
});

test('cites in fields and in lines of text, about as often, with every blemish', () => {
  const lines = set.references.filter(({ reference }) => reference.unstructured !== undefined);
  expect(lines.length).toBeGreaterThan(150);
  expect(lines.length).toBeLessThan(250);
  const notes = set.references.map(({ note = '' }) => note).join(', ');
  for (const { name } of BLEMISHES) expect(notes).toContain(name);
});

test('is the same each time', () => {
  expect(JSON.stringify(syntheticSet())).toBe(JSON.stringify(set));
});
