import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRetracted, noticesAbout, noticesOf } from '../../src/model/notices.js';

const notice = (type: string) => [{ doi: '10.1000/n', type }];

describe('isRetracted', () => {
  it.each(['retraction', 'withdrawal', 'removal', 'Retraction'])('%s takes a work back', (type) => {
    expect(isRetracted(notice(type))).toBe(true);
  });

  it.each([
    'expression_of_concern',
    'partial_retraction',
    'correction',
    'erratum',
    'addendum',
    'new_version',
    'retraction notice?',
    '__proto__',
    '',
  ])('%s leaves it standing', (type) => {
    expect(isRetracted(notice(type))).toBe(false);
  });

  it('one retraction among other notices is enough, none known is none', () => {
    expect(isRetracted([...notice('correction'), ...notice('retraction')])).toBe(true);
    for (const none of [undefined, null, []]) expect(isRetracted(none)).toBe(false);
  });
});

describe('noticesOf', () => {
  it('puts the gravest first, then the earliest', () => {
    const updates = [
      { doi: '10.1000/v', type: 'new_version', date: '2010' },
      { doi: '10.1000/c2', type: 'correction', date: '2020-05' },
      { doi: '10.1000/c1', type: 'corrigendum', date: '2019-01-02' },
      { doi: '10.1000/e', type: 'expression_of_concern' },
      { doi: '10.1000/r', type: 'retraction', date: '2021-03-09', source: 'publisher' },
    ];
    expect(noticesOf(updates).map(({ text }) => text)).toEqual([
      'Retracted on 2021-03-09, according to the publisher',
      'Expression of concern',
      'Corrected (corrigendum) on 2019-01-02',
      'Corrected in 2020-05',
      'New version in 2010',
    ]);
  });

  it('tells the same notice from two sources once, with both', () => {
    const update = { doi: '10.1000/r', type: 'retraction' };
    const updates = [
      { ...update, source: 'retraction-watch', date: '2021-03-10' },
      { ...update, source: 'publisher', date: '2021-03-09' },
    ];
    expect(noticesOf(updates)).toEqual([
      {
        gravity: 'retraction',
        doi: '10.1000/r',
        text: 'Retracted on 2021-03-09, according to the publisher and Retraction Watch',
      },
    ]);
  });

  it('keeps two corrections apart, and names a type that it does not know', () => {
    const updates = [
      { doi: '10.1000/b', type: 'correction' },
      { doi: '10.1000/a', type: 'correction' },
      { doi: '10.1000/a', type: 'tomb_stone' },
    ];
    expect(noticesOf(updates).map(({ doi, text }) => [doi, text])).toEqual([
      ['10.1000/a', 'Corrected'],
      ['10.1000/b', 'Corrected'],
      ['10.1000/a', 'Notice: tomb stone'],
    ]);
  });

  it('stays short whatever type, source and day hold', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('x'.repeat(100_000)));
    const update = fc.record({ doi: fc.constant('10.1000/n'), type: text, source: text, date: text });
    fc.assert(
      fc.property(fc.array(update, { maxLength: 8 }), (updates) => {
        for (const { text } of noticesOf(updates)) expect(Array.from(text).length).toBeLessThan(400);
      }),
    );
  });
});

describe('noticesAbout', () => {
  it('says what the work is a notice of', () => {
    const updatesWork = [
      { doi: '10.1000/a', type: 'erratum', date: '2020' },
      { doi: '10.1000/b', type: 'retraction', source: 'publisher' },
      { doi: '10.1000/c', type: 'tombstone' },
    ];
    expect(noticesAbout(updatesWork).map(({ doi, text }) => `${text} ${doi}`)).toEqual([
      'This is a retraction of 10.1000/b',
      'This is an erratum to 10.1000/a',
      'This is a notice (tombstone) about 10.1000/c',
    ]);
  });
});
