import { describe, expect, it } from 'vitest';
import { joinVersions, versionLinks } from '../../src/match/version-links.js';
import type { Relation, WorkRecord } from '../../src/model/work.js';

const TITLE = 'Recognition of hidden emotions in long videos';

function field(
  ...works: readonly (readonly [name: string, relations?: readonly Relation[], title?: string])[]
) {
  const records = works.map(
    ([name, relations = [], title = TITLE]): WorkRecord => ({ doi: `10.1/${name}`, title, relations }),
  );
  return new Map(records.map((record) => [record.doi, record]));
}

const relation = (type: string, name: string): Relation => ({ type, doi: `10.1/${name}` });
const linksOf = (records: ReadonlyMap<string, WorkRecord>) =>
  versionLinks(records, (doi) => records.has(doi));

describe('links between versions', () => {
  it.each([
    ['is-preprint-of', 'a', 'b', 'is-preprint-of'],
    ['has-preprint', 'b', 'a', 'is-preprint-of'],
    ['has-version', 'b', 'a', 'is-version-of'],
  ])('%s runs from the version to what was published', (type, version, published, seen) => {
    const records = field(['a', [relation(type, 'b')]], ['b']);
    expect(linksOf(records)).toEqual([
      { version: `10.1/${version}`, published: `10.1/${published}`, relation: seen, assertedBy: ['10.1/a'] },
    ]);
  });

  it('are one link when both records say so, and none to works that are not there', () => {
    const records = field(
      ['a', [relation('is-preprint-of', 'b'), relation('is-preprint-of', 'elsewhere')]],
      ['b', [relation('has-preprint', 'a')]],
    );
    expect(linksOf(records)).toMatchObject([{ assertedBy: ['10.1/a', '10.1/b'] }]);
  });

  it('pass over relations that say something else', () => {
    expect(linksOf(field(['a', [relation('is-supplement-to', 'b')]], ['b']))).toEqual([]);
  });
});

describe('joining versions', () => {
  const joined = (records: ReadonlyMap<string, WorkRecord>) =>
    Object.fromEntries(joinVersions(linksOf(records), records));

  it('follows chains to their end', () => {
    const records = field(
      ['a', [relation('is-preprint-of', 'b')]],
      ['b', [relation('is-version-of', 'c')]],
      ['c'],
    );
    expect(joined(records)).toEqual({ '10.1/a': '10.1/c', '10.1/b': '10.1/c' });
  });

  it('joins nothing when one record alone says so and the titles differ', () => {
    const records = field(['a', [relation('is-preprint-of', 'b')], 'Buy cheap watches here today'], ['b']);
    expect(joined(records)).toEqual({});
  });

  it('joins nothing in a circle', () => {
    const records = field(
      ['a', [relation('is-version-of', 'b')]],
      ['b', [relation('is-version-of', 'c')]],
      ['c', [relation('is-version-of', 'a')]],
    );
    expect(joined(records)).toEqual({});
  });
});
