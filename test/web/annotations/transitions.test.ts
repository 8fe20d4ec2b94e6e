import { describe, expect, it } from 'vitest';
import {
  LONGEST_NOTE,
  NO_ANNOTATIONS,
  setNote,
  toggleExcluded,
} from '../../../web/annotations/annotations.js';
import { isListed, moveListed, toggleListed } from '../../../web/annotations/reading-list.js';
import { addTag, removeTag, tagsInUse } from '../../../web/annotations/tags.js';

const listed = ['a', 'b', 'c'].reduce(toggleListed, NO_ANNOTATIONS);

describe('the reading list', () => {
  it('grows at its end and loses what is toggled again', () => {
    expect(listed.list).toEqual(['a', 'b', 'c']);
    expect(toggleListed(listed, 'b').list).toEqual(['a', 'c']);
    expect([isListed(listed, 'b'), isListed(NO_ANNOTATIONS, 'b')]).toEqual([true, false]);
  });

  it('is put in another order, but not beyond its ends', () => {
    expect(moveListed(listed, 'c', -1).list).toEqual(['a', 'c', 'b']);
    expect(moveListed(listed, 'a', 1).list).toEqual(['b', 'a', 'c']);
    expect(moveListed(listed, 'a', -1)).toBe(listed);
    expect(moveListed(listed, 'c', 1)).toBe(listed);
    expect(moveListed(listed, 'x', 1)).toBe(listed);
  });
});

describe('a note', () => {
  it('is trimmed, cut to its bound, and taken away when blank', () => {
    const noted = setNote(NO_ANNOTATIONS, '__proto__', '  see table 3\n');
    expect(noted.notes.get('__proto__')).toBe('see table 3');
    expect(setNote(noted, 'a', 'x'.repeat(LONGEST_NOTE + 5)).notes.get('a')).toHaveLength(LONGEST_NOTE);
    expect(setNote(noted, '__proto__', ' \n').notes.size).toBe(0);
    expect(setNote(noted, '__proto__', 'see table 3 ')).toBe(noted);
  });
});

describe('tags', () => {
  it('are one in any case and accents, spelt as they were first', () => {
    let annotations = addTag(NO_ANNOTATIONS, 'a', ' Méthode\n de  base ');
    annotations = addTag(annotations, 'b', 'methode DE BASE');
    expect([...annotations.tags]).toEqual([
      ['a', ['Méthode de base']],
      ['b', ['Méthode de base']],
    ]);
    expect(addTag(annotations, 'a', 'METHODE de base')).toBe(annotations);
    expect(addTag(annotations, 'a', '  ')).toBe(annotations);
  });

  it('of signs alone are told apart', () => {
    const annotations = addTag(addTag(NO_ANNOTATIONS, 'a', '★'), 'a', '†');
    expect(annotations.tags.get('a')).toEqual(['★', '†']);
  });

  it('are cut to 60 characters', () => {
    expect(addTag(NO_ANNOTATIONS, 'a', 'x'.repeat(100)).tags.get('a')).toEqual(['x'.repeat(60)]);
  });

  it('are counted, the most used first, and gone with their last work', () => {
    const annotations = [
      ['a', 'data'],
      ['b', 'data'],
      ['b', 'affect'],
    ].reduce((before, [id = '', tag = '']) => addTag(before, id, tag), NO_ANNOTATIONS);
    expect(tagsInUse(annotations)).toEqual([
      { tag: 'data', works: 2 },
      { tag: 'affect', works: 1 },
    ]);
    const without = removeTag(removeTag(annotations, 'b', 'affect'), 'b', 'data');
    expect([...without.tags]).toEqual([['a', ['data']]]);
    expect(removeTag(without, 'b', 'data')).toBe(without);
  });
});

it('leaves a work out and puts it back', () => {
  const without = toggleExcluded(NO_ANNOTATIONS, 'a');
  expect([...without.excluded]).toEqual(['a']);
  expect(toggleExcluded(without, 'a').excluded.size).toBe(0);
  expect(NO_ANNOTATIONS.excluded.size).toBe(0);
});
