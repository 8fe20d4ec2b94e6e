import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/exports/registry.js';
import { partOfDocument } from '../../src/model/part-of-document.js';
import { documentOf } from '../fixtures/document.js';
import { hostileDocument } from '../fixtures/hostile-document.js';
import { smallDocument } from '../fixtures/small-document.js';

describe('the registry of export formats', () => {
  it('gives every format an id and a file of its own', () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
    expect(EXPORT_FORMATS.map(({ fileName }) => fileName)).toEqual([
      'graph.json',
      'graph.gexf',
      'graph.graphml',
      'graph.graphology.json',
      'graph.net',
      'graph.vosviewer.json',
      'nodes.csv',
      'edges.csv',
      'references.csv',
      'matches.csv',
      'venues.csv',
      'works.bib',
      'works.ris',
      'works.csl.json',
    ]);
    expect(Object.isFrozen(EXPORT_FORMATS)).toBe(true);
  });

  for (const format of EXPORT_FORMATS) {
    describe(format.id, () => {
      it('says what it is and what opens it', () => {
        expect(format.title).not.toBe('');
        expect(format.description).toMatch(/\.$/);
        expect(format.opensIn.length).toBeGreaterThan(0);
      });

      it('writes the same bytes for the same document, and changes nothing in it', () => {
        for (const document of [smallDocument(), hostileDocument()]) {
          const before = structuredClone(document);
          const first = [...format.write(document)].join('');
          expect([...format.write(structuredClone(document))].join('')).toBe(first);
          expect(document).toEqual(before);
          expect(first.endsWith('\n')).toBe(true);
        }
      });

      it('writes a part of a graph, and nothing of the works that were left out', () => {
        const hostile = partOfDocument(hostileDocument(), (work) => work % 2 === 0 || work === 1);
        const text = [...format.write(hostile)].join('');
        expect(text).not.toMatch(/undefined|NaN/);
        expect(text.length).toBeLessThanOrEqual([...format.write(hostileDocument())].join('').length);
        const small = partOfDocument(smallDocument(), (work) => work !== 3);
        const obstacle = 'obstacle' in format ? format.obstacle?.(small) : undefined;
        expect(obstacle).toBeUndefined();
        expect([...format.write(small)].join('')).not.toContain('Someone');
      });

      it('writes a graph without works, or says why it cannot', () => {
        const empty = documentOf([]);
        const obstacle = 'obstacle' in format ? format.obstacle?.(empty) : undefined;
        if (obstacle === undefined) expect([...format.write(empty)].join('')).not.toBe('');
        else expect(() => [...format.write(empty)]).toThrow(obstacle);
      });
    });
  }
});
