import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureWorks } from '../../src/metrics/measure-works.js';
import { emptyCitationGraph } from '../../src/model/citation-graph.js';
import { seededRandom } from '../../src/model/random.js';
import { PYTHON } from '../fixtures/python-readers.js';

const SCRIPT = fileURLToPath(new URL('../fixtures/measure-graph.py', import.meta.url));
const UNIQUE = ['inDegree', 'outDegree', 'pageRank', 'betweenness'] as const;
/** Hubs and authorities are one vector only where the largest singular value of the matrix occurs once. */
const COLUMNS = [...UNIQUE, 'hub', 'authority'] as const;

type Citations = readonly (readonly [citing: number, cited: number])[];

async function ours(works: number, citations: Citations) {
  const graph = emptyCitationGraph();
  const id = (work: number) => String(work).padStart(5, '0');
  for (let work = 0; work < works; work += 1) {
    const attributes = { label: id(work), status: 'resolved', depth: 1, isSeed: false } as const;
    graph.addNode(id(work), { ...attributes, hasReferenceList: true, hasRecord: true });
  }
  for (const [citing, cited] of citations)
    graph.mergeEdge(id(citing), id(cited), { assertedBy: [], references: [] });
  return (await measureWorks(graph)).columns;
}

function theirs(works: number, citations: Citations): Record<(typeof COLUMNS)[number], number[]> {
  if (PYTHON === undefined) throw new Error('No python3 with networkx was found.');
  return JSON.parse(
    execFileSync(PYTHON, [SCRIPT], { input: JSON.stringify({ works, citations }), encoding: 'utf8' }),
  );
}

const chain = (works: number): Citations =>
  Array.from({ length: works - 1 }, (_, work) => [work, work + 1] as const);

/** Distinct citations without loops; younger works cite older ones unless cycles are asked for. */
function randomCitations(works: number, perWork: number, cycles: boolean): Citations {
  const random = seededRandom(works + perWork);
  const drawn = new Map<string, readonly [number, number]>();
  for (let citation = 0; citation < works * perWork; citation += 1) {
    const [a, b] = [Math.floor(random() * works), Math.floor(random() ** 2 * works)];
    if (a === b) continue;
    const pair = cycles || a > b ? ([a, b] as const) : ([b, a] as const);
    drawn.set(pair.join(), pair);
  }
  return [...drawn.values()];
}

describe.skipIf(PYTHON === undefined && process.env.CI === undefined)(
  'the measures (needs python3 with networkx)',
  () => {
    const cases: [string, number, Citations, readonly (typeof COLUMNS)[number][]][] = [
      ['a path', 5, chain(5), UNIQUE],
      ['a star with works that nobody cites', 8, [1, 2, 3, 4].map((citing) => [citing, 0]), COLUMNS],
      ['two components and a cycle', 7, [...chain(3), [2, 0], [3, 4], [4, 5]], UNIQUE],
      ['an acyclic field of 200 works', 200, randomCitations(200, 6, false), COLUMNS],
      ['a field of 200 works with cycles', 200, randomCitations(200, 4, true), COLUMNS],
    ];
    it.each(cases)('equal those of networkx on %s', async (_name, works, citations, columns) => {
      const [found, expected] = [await ours(works, citations), theirs(works, citations)];
      for (const column of columns) {
        for (const [work, value] of expected[column].entries()) {
          expect(
            Math.abs((found[column]?.[work] ?? Number.NaN) - value),
            `${column} of ${work}`,
          ).toBeLessThan(1e-9);
        }
      }
    });
  },
);
