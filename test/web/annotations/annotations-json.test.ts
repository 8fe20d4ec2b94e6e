import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Annotations,
  LONGEST_NOTE,
  NO_ANNOTATIONS,
  setNote,
  toggleExcluded,
} from '../../../web/annotations/annotations.js';
import {
  LONGEST_FILE,
  parseAnnotations,
  writeAnnotations,
} from '../../../web/annotations/annotations-json.js';
import { mergeAnnotations } from '../../../web/annotations/merge-annotations.js';
import { isListed, toggleListed } from '../../../web/annotations/reading-list.js';
import { addTag } from '../../../web/annotations/tags.js';

const untitled = () => undefined;
const ids = fc.oneof(fc.constantFrom('10.1/a', '10.1/b', '__proto__', 'constructor', ''), fc.string());
const texts = fc.oneof(
  fc.constantFrom('data', 'Data', 'dàta', '<b>', '\u202e'),
  fc.string({ unit: 'binary' }),
);
const steps = fc.oneof(
  ids.map((id) => (annotations: Annotations) => toggleListed(annotations, id)),
  ids.map((id) => (annotations: Annotations) => toggleExcluded(annotations, id)),
  fc.tuple(ids, texts).map(
    ([id, text]) =>
      (annotations: Annotations) =>
        setNote(annotations, id, text),
  ),
  fc.tuple(ids, texts).map(
    ([id, text]) =>
      (annotations: Annotations) =>
        addTag(annotations, id, text),
  ),
);
const annotated = fc
  .array(steps, { maxLength: 30 })
  .map((list) => list.reduce((annotations, step) => step(annotations), NO_ANNOTATIONS));

describe('annotations as JSON', () => {
  it('is sorted by work, the list by its places', () => {
    const annotations: Annotations = {
      list: ['b', 'a'],
      notes: new Map([['c', 'see table 3']]),
      tags: new Map([['a', ['data']]]),
      excluded: new Set(['d']),
      titles: new Map([['c', 'Elsewhere']]),
    };
    expect(writeAnnotations(annotations, (id) => (id === 'a' ? 'First' : undefined))).toBe(
      [
        '{"format":"citeloom-reading","version":1,"works":[',
        '{"id":"a","title":"First","listed":2,"tags":["data"]},',
        '{"id":"b","listed":1},',
        '{"id":"c","title":"Elsewhere","note":"see table 3"},',
        '{"id":"d","excluded":true}',
        ']}\n',
      ].join('\n'),
    );
    expect(JSON.parse(writeAnnotations(NO_ANNOTATIONS, untitled))).toEqual({
      format: 'citeloom-reading',
      version: 1,
      works: [],
    });
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(annotated, (annotations) => {
        const back = parseAnnotations(writeAnnotations(annotations, untitled));
        expect(back.list).toEqual(annotations.list);
        expect(new Map(back.notes)).toEqual(new Map(annotations.notes));
        expect(new Map(back.tags)).toEqual(new Map(annotations.tags));
        expect(back.excluded).toEqual(annotations.excluded);
        expect(writeAnnotations(back, untitled)).toBe(writeAnnotations(annotations, untitled));
      }),
    );
  });

  const file = (works: unknown) => JSON.stringify({ format: 'citeloom-reading', version: 1, works });
  it.each([
    ['no JSON', '{"format":', 'not JSON'],
    ['another format', '{"format":"citeloom-graph"}', 'not a reading list'],
    ['nothing', 'null', 'not a reading list'],
    ['another version', '{"format":"citeloom-reading","version":2,"works":[]}', 'is of version 2'],
    ['no version', '{"format":"citeloom-reading","works":[]}', 'is of no version'],
    ['works that are no list', file({ length: 3 }), 'no list of works'],
    ['a work that is none', file([{ id: 'a' }, null]), 'Work 2 of the file is not an object'],
    ['a work without an id', file([{ note: 'x' }]), 'Work 1 of the file has no id'],
    ['a work twice', file([{ id: 'a' }, { id: 'a' }]), '“a” is there twice'],
    ['a note of numbers', file([{ id: 'a', note: 7 }]), 'a note that is no text'],
    ['a title of lists', file([{ id: 'a', title: [] }]), 'a title that is no text'],
    ['a note too long', file([{ id: 'a', note: 'x'.repeat(LONGEST_NOTE + 1) }]), 'more than 20,000'],
    ['tags that are text', file([{ id: 'a', tags: 'data' }]), 'tags that are no list'],
    ['a tag of objects', file([{ id: 'a', tags: [{}] }]), 'a tag that is no text'],
    ['a tag too long', file([{ id: 'a', tags: ['x'.repeat(61)] }]), 'at most 60 characters'],
    ['a place that is none', file([{ id: 'a', listed: 0.5 }]), 'a place on the list'],
    ['an exclusion of words', file([{ id: 'a', excluded: 'yes' }]), 'neither excluded nor not'],
    ['a deep pit', '['.repeat(100_000), 'not JSON'],
    ['too much', ' '.repeat(LONGEST_FILE + 1), 'too long'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parseAnnotations(text)).toThrow(words);
  });

  it('takes keys of prototypes for ids and passes over what it does not know', () => {
    const text = `{"format":"citeloom-reading","version":1,"works":[{"id":"__proto__","note":"x","__proto__":{"listed":1},"more":[]}]}`;
    const annotations = parseAnnotations(text);
    expect([...annotations.notes]).toEqual([['__proto__', 'x']]);
    expect(annotations.list).toEqual([]);
  });
});

describe('merging annotations', () => {
  it('puts notes that differ below each other, and tags in our spelling', () => {
    const ours = addTag(setNote(toggleListed(NO_ANNOTATIONS, 'a'), 'a', 'mine'), 'a', 'Data');
    const theirs = ['b', 'a'].reduce(
      toggleListed,
      addTag(setNote(NO_ANNOTATIONS, 'a', 'theirs'), 'b', 'data'),
    );
    const merged = mergeAnnotations(ours, theirs);
    expect(merged.notes.get('a')).toBe('mine\n\ntheirs');
    expect(merged.list).toEqual(['a', 'b']);
    expect([...merged.tags]).toEqual([
      ['a', ['Data']],
      ['b', ['Data']],
    ]);
  });

  it('keeps the longer of two notes that hold each other', () => {
    const [long, short] = [
      setNote(NO_ANNOTATIONS, 'a', 'see table 3'),
      setNote(NO_ANNOTATIONS, 'a', 'table'),
    ];
    expect(mergeAnnotations(long, short).notes.get('a')).toBe('see table 3');
    expect(mergeAnnotations(short, long).notes.get('a')).toBe('see table 3');
  });

  it('refuses notes that are together too long, rather than lose a part', () => {
    const [ours, theirs] = ['x', 'y'].map((letter) => setNote(NO_ANNOTATIONS, 'a', letter.repeat(15_000)));
    expect(() => mergeAnnotations(ours ?? NO_ANNOTATIONS, theirs ?? NO_ANNOTATIONS)).toThrow(
      'more than 20,000',
    );
  });

  it('loses nothing, and changes nothing the second time', () => {
    fc.assert(
      fc.property(annotated, annotated, (ours, theirs) => {
        const merged = mergeAnnotations(ours, theirs);
        for (const annotations of [ours, theirs]) {
          expect(annotations.list.every((id) => isListed(merged, id))).toBe(true);
          for (const [id, note] of annotations.notes) expect(merged.notes.get(id)).toContain(note);
          for (const id of annotations.excluded) expect(merged.excluded.has(id)).toBe(true);
          for (const [id, tags] of annotations.tags)
            for (const tag of tags) expect(addTag(merged, id, tag)).toBe(merged);
        }
        expect(merged.list.slice(0, ours.list.length)).toEqual(ours.list);
        expect(writeAnnotations(mergeAnnotations(merged, theirs), untitled)).toBe(
          writeAnnotations(merged, untitled),
        );
      }),
    );
  });
});
