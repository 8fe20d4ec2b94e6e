import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { surveyReferences } from '../../replica/survey.js';
import { surveyGold, surveyLookAlikes, surveySet } from './survey-set.js';

const set = surveySet();

test('answers for each of the 40 references without a DOI, and for no other', () => {
  const bare = surveyReferences().flatMap(({ key, DOI }) => (DOI === undefined ? [key] : []));
  expect(
    surveyGold()
      .map(({ key }) => key)
      .sort(),
  ).toEqual(bare.sort());
  expect(set.references).toHaveLength(40);
});

test('has a record for 19 references (18 works, of which the library knows six), none for 21', () => {
  const [library, general, none] = (['library', 'general knowledge', 'none'] as const).map((sure) =>
    surveyGold().filter((gold) => gold.sure === sure),
  );
  expect([library?.length, general?.length, none?.length]).toEqual([7, 12, 21]);
  expect(new Set(library?.map(({ work }) => work.DOI)).size).toBe(6);
  expect(none?.filter(({ work, why }) => work.DOI !== undefined || why === undefined)).toEqual([]);
});

test('holds the record of every work that has one', () => {
  const held = new Set(set.records.map(({ DOI }) => DOI));
  const expected = set.references.flatMap(({ expected }) => expected ?? []);
  expect(expected.filter((doi) => !held.has(doi))).toEqual([]);
});

test('looks alike beside every reference, never under the DOI of a work meant', () => {
  const meant = new Set(set.references.map(({ expected }) => expected));
  const alike = surveyLookAlikes();
  expect(alike.filter(({ record }) => meant.has(record.DOI))).toEqual([]);
  expect(new Set(alike.map(({ record }) => record.DOI)).size).toBe(alike.length);
  for (const { key } of surveyGold())
    expect(set.records.filter(({ DOI }) => DOI.includes(`.${key}.`)).length, key).toBeGreaterThanOrEqual(5);
  const keys = new Set(surveyGold().map(({ key }) => key));
  expect(alike.flatMap(({ beside }) => beside).filter((key) => !keys.has(key))).toEqual([]);
});

test('takes the DOIs said to be of the library from there', () => {
  const file = new URL('../../../data/library/taffc.2022.3205170.csl.json', import.meta.url);
  const library: { DOI?: string; custom: { 'survey-keys'?: string[] } }[] = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const known = library.flatMap(({ DOI, custom }) =>
    (custom['survey-keys'] ?? []).map((key) => [key, DOI] as const),
  );
  const bare = new Set(surveyGold().map(({ key }) => key));
  const theirs = known.filter(([key, doi]) => bare.has(key) && doi !== undefined);
  const ours = surveyGold().flatMap(({ key, sure, work }) => (sure === 'library' ? [[key, work.DOI]] : []));
  expect(new Map(ours.map(([key, doi]) => [key, doi]))).toEqual(new Map(theirs));
});

test('is the same each time', () => {
  expect(JSON.stringify(surveySet())).toBe(JSON.stringify(set));
});
