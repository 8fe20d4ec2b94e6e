import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csrOf } from '../../../src/model/csr-graph.js';
import { serial } from '../../../src/model/parallel.js';
import { seededRandom } from '../../../src/model/random.js';
import { PYTHON } from '../../fixtures/python-readers.js';
import { agreementOf, type Found } from './agreement.js';
import { BENCH_MEASURES } from './bench-measures.js';
import { citationField } from './citation-field.js';
import type { Peer } from './contract.js';
import { type FieldArcs, readValues, writeField } from './field-file.js';
import { graphologyInput } from './graphology-graphs.js';
import { type LibraryProcess, startLibrary } from './library-process.js';
import { SUITES } from './suites.js';

describe('the suites of the bench', () => {
  it('run measures that there are', () => {
    const known = BENCH_MEASURES.map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining(SUITES.flatMap(({ measures }) => measures)));
  });
});

describe.skipIf(PYTHON === undefined && process.env.CI === undefined)(
  'the measures of the bench (needs python3 with igraph, networkx and scipy)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'citeloom-peers-'));
    let python: LibraryProcess;
    beforeAll(() => {
      python = startLibrary(PYTHON ?? 'python3', [join(import.meta.dirname, 'peers.py')]);
    });
    afterAll(() => {
      python.close();
      rmSync(folder, { recursive: true });
    });

    it.each(
      BENCH_MEASURES.map((measure) => [measure.title, measure] as const),
    )('find the same as each peer: %s', async (_title, measure) => {
      const arcs = citationField({
        ...{ works: 400, citations: 4_000, random: seededRandom(1) },
        cycles: measure.cycles === undefined ? 0 : 0.01,
      });
      const field = join(folder, measure.cycles === undefined ? 'acyclic' : 'cycles');
      writeField(field, arcs);
      const graph = csrOf({ ...arcs, directed: true });
      const values = await measure.citeloom({ arcs, graph, parallel: serial });
      const found: Found[] = [{ by: 'citeloom', values: Float64Array.from(values()) }];
      for (const peer of measure.peers) {
        const asked = { measure: measure.id, ...peer };
        found.push(
          peer.library === 'graphology'
            ? { by: peer.library, values: await inGraphology(asked.measure, arcs) }
            : await foundBy(asked, field),
        );
      }
      const told = agreementOf(measure.agreement, found, () => csrOf({ ...arcs, directed: false }));
      expect(told).not.toContain('**');
    });

    async function foundBy({ library, measure }: Required<Peer>, field: string): Promise<Found> {
      const values = join(folder, 'values');
      expect(await python.ask({ library, measure, field, values })).toHaveProperty('ms');
      return { by: library, values: readValues(values) };
    }
  },
);

async function inGraphology(id: string, arcs: FieldArcs): Promise<Float64Array> {
  const call = BENCH_MEASURES.find((measure) => measure.id === id)?.graphology?.(graphologyInput(arcs));
  return Float64Array.from((await call?.())?.() ?? []);
}
