import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CiteloomError } from '../../../src/errors.js';
import type { ExportFormat } from '../../../src/exports/contract.js';
import { EXPORT_FORMATS } from '../../../src/exports/registry.js';
import { parseDocument, readDocument } from '../../../src/imports/document/read-document.js';
import { readGraphFile } from '../../../src/imports/read-graph-file.js';
import { writeReport } from '../../../src/report/write-report.js';
import { sampleDocument } from '../../web/sample-document.js';

const sample = JSON.stringify(sampleDocument({ works: 6, venues: 2, citations: 8 }));
const copy = () => JSON.parse(sample);

describe('a document', () => {
  it('is read as it is', () => {
    const document = copy();
    expect(readDocument(document, 'graph.json')).toBe(document);
  });

  it('keeps members and columns of later versions', () => {
    const document = copy();
    document.later = { any: 1 };
    document.nodes.later = document.nodes.id.map(() => ({ any: 1 }));
    expect(readDocument(document, 'graph.json')).toBe(document);
  });

  it('opens without a column that earlier versions did not write', () => {
    const document = copy();
    delete document.nodes.updatesWork;
    expect(readDocument(document, 'graph.json')).toBe(document);
  });

  it('opens with a notice that has no DOI but the id of a record', () => {
    const document = copy();
    document.nodes.updates[0] = [{ type: 'retraction', source: 'retraction-watch', recordId: '12345' }];
    expect(readDocument(document, 'graph.json')).toBe(document);
  });

  it.each<[string, (document: ReturnType<typeof copy>) => void]>([
    [
      'nodes.year[2] is "x", not a year or null',
      ({ nodes }) => {
        nodes.year[2] = 'x';
      },
    ],
    [
      'nodes.year[2] is 1000000000, not a year or null',
      ({ nodes }) => {
        nodes.year[2] = 1e9;
      },
    ],
    [
      'nodes.authors[1] is "x", not a list of which each item is text',
      ({ nodes }) => {
        nodes.authors[1] = 'x';
      },
    ],
    [
      'nodes.id[3] is ',
      ({ nodes }) => {
        nodes.id[3] = nodes.id[0];
      },
    ],
    [
      'meta.measures[0].certificate.agreesTo is "exactly", not a number',
      ({ meta }) => {
        meta.measures[0].certificate = { by: 'graphology-metrics 2.4.2', agreesTo: 'exactly' };
      },
    ],
    ['nodes.label is a list of 6, not 7 values, one for each', ({ nodes }) => void nodes.label.pop()],
    [
      'nodes.status is absent, not a list',
      ({ nodes }) => {
        nodes.status = undefined;
      },
    ],
    [
      'edges.source[4] is -1, not one of the 7 works',
      ({ edges }) => {
        edges.source[4] = -1;
      },
    ],
    [
      'edges.target[4] is 99, not one of the 7 works',
      ({ edges }) => {
        edges.target[4] = 99;
      },
    ],
    [
      'layouts.force.x[0] is null, not a number',
      ({ layouts }) => {
        layouts.force.x[0] = null;
      },
    ],
    [
      'nodes.community[1] is 999, not the id of a community',
      ({ nodes }) => {
        nodes.community[1] = 999;
      },
    ],
    [
      'meta.coverage.citations is absent, not an object',
      ({ meta }) => {
        meta.coverage.citations = undefined;
      },
    ],
    [
      'references is absent, not a list',
      (document) => {
        document.references = undefined;
      },
    ],
  ])('is refused where %s', (message, damage) => {
    const document = copy();
    damage(document);
    expect(() => readDocument(document, 'graph.json')).toThrow(`graph.json is damaged: ${message}`);
  });

  it('of a later version says which citeloom reads it', () => {
    expect(() => readDocument({ ...copy(), version: 2 }, 'out/graph.json')).toThrow(
      expect.objectContaining({
        code: 'DOCUMENT_INVALID',
        message: 'out/graph.json has version 2; this citeloom reads version 1 of graphs.',
        hint: 'A later citeloom wrote it: read it with that one, or a newer.',
      }),
    );
  });

  it('that breaks off names the line', () => {
    expect(() => parseDocument('{"format": "citeloom-graph",\n"nodes": {', 'graph.json')).toThrow(
      'graph.json is damaged, line 2: the JSON ends early.',
    );
  });
});

/** What stands in the place of a value. */
const REPLACEMENTS = [
  null,
  -1,
  1e9,
  1e308,
  0.5,
  true,
  'x',
  '',
  '__proto__',
  [],
  {},
  [null],
  [-1],
  ['x'],
  { x: 1 },
];

type Way = 'delete' | 'replace' | 'shorten' | 'lengthen' | 'swap';

/** Changes one value at a place that the seeds lead to. */
function wound(value: unknown, seeds: readonly number[], way: Way, replacement: unknown): void {
  let at = value;
  for (const [step, seed] of seeds.entries()) {
    if (typeof at !== 'object' || at === null) return;
    const keys = Object.keys(at);
    const key = keys[seed % keys.length];
    if (key === undefined) return;
    const child: unknown = Reflect.get(at, key);
    const isLast = step === seeds.length - 1 || typeof child !== 'object' || child === null;
    if (!isLast) {
      at = child;
      continue;
    }
    if (way === 'delete') Reflect.deleteProperty(at, key);
    else if (way === 'shorten' && Array.isArray(child)) child.pop();
    else if (way === 'lengthen' && Array.isArray(child)) child.push(child[0] ?? replacement);
    else if (way === 'swap') {
      const other = keys[(seed + 1) % keys.length] ?? key;
      const held: unknown = Reflect.get(at, other);
      Reflect.set(at, other, child);
      Reflect.set(at, key, held);
    } else Reflect.set(at, key, replacement);
    return;
  }
}

describe('any damage to a document', () => {
  it('is refused with a place, or what is read can be written in every format', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
        fc.constantFrom<Way>('delete', 'replace', 'replace', 'shorten', 'lengthen', 'swap'),
        fc.constantFrom(...REPLACEMENTS),
        (seeds, way, replacement) => {
          const wounded = copy();
          wound(wounded, seeds, way, replacement);
          const document: unknown = JSON.parse(JSON.stringify(wounded));
          try {
            readDocument(document, 'graph.json');
          } catch (thrown) {
            if (thrown instanceof CiteloomError && thrown.code === 'DOCUMENT_INVALID') return;
            throw thrown;
          }
          const read = readDocument(document, 'graph.json');
          for (const format of EXPORT_FORMATS as readonly ExportFormat[])
            if (format.obstacle?.(read) === undefined) for (const _ of format.write(read));
          writeReport(read);
          readGraphFile({ name: 'graph.json', bytes: new TextEncoder().encode(JSON.stringify(read)) });
        },
      ),
      { numRuns: 2000 },
    );
  }, 600_000);

  it('also where the text is cut', () => {
    for (let end = 0; end < sample.length; end += 97)
      expect(() => parseDocument(sample.slice(0, end), 'graph.json')).toThrow('graph.json is damaged, line');
  });
});
