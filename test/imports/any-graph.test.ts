import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf, read } from './read.js';

interface AnyGraph {
  readonly ids: readonly string[];
  readonly edges: readonly (readonly [source: number, target: number, weight: number])[];
}

const id = fc.string({ unit: fc.constantFrom(...'aZ0é中 ,;"\'&<>*%#\\/-_.'), minLength: 1, maxLength: 8 });
const weight = fc.oneof(fc.constant(1), fc.double({ noNaN: true, noDefaultInfinity: true }));

const anyGraph: fc.Arbitrary<AnyGraph> = fc
  .uniqueArray(
    id.filter((text) => text.trim() !== ''),
    { minLength: 1, maxLength: 12 },
  )
  .chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      edges: fc.array(fc.tuple(fc.nat(ids.length - 1), fc.nat(ids.length - 1), weight), { minLength: 1 }),
    }),
  );

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** A `'` before a sign keeps spreadsheets from running the text, so one that is meant is doubled. */
const field = (text: string) => `"${text.replace(/^'+[-=+@]/, "'$&").replaceAll('"', '""')}"`;

/** The smallest writers that are right. */
const WRITERS: readonly (readonly [name: string, write: (graph: AnyGraph) => string])[] = [
  [
    'graph.graphml',
    ({ ids, edges }) =>
      `<graphml><key id="w" for="edge" attr.name="weight" attr.type="double"/><graph edgedefault="directed">${ids
        .map((id) => `<node id="${xml(id)}"/>`)
        .join('')}${edges
        .map(
          ([s, t, w]) =>
            `<edge source="${xml(ids[s] ?? '')}" target="${xml(ids[t] ?? '')}"><data key="w">${w}</data></edge>`,
        )
        .join('')}</graph></graphml>`,
  ],
  [
    'graph.csv',
    ({ ids, edges }) =>
      `source,target,weight\n${edges.map(([s, t, w]) => `${field(ids[s] ?? '')},${field(ids[t] ?? '')},${w}\n`).join('')}`,
  ],
];

describe('any graph reads back as it was written', () => {
  it.each(WRITERS)('%s', (name, write) => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(edgesOf(read(name, write(graph)))).toEqual(expected(graph));
      }),
    );
  });

  it('graph.net', () => {
    fc.assert(
      fc.property(anyGraph, ({ ids, edges }) => {
        const plain = { ids: ids.map((text, at) => `${at} ${text.replace(/["\\]/g, "'")}`), edges };
        const vertices = plain.ids.map((label, at) => `${at + 1} "${label}" 0.5 0.5\n`).join('');
        const arcs = edges.map(([s, t, w]) => `${s + 1} ${t + 1} ${w}\n`).join('');
        const graph = read('graph.net', `*Vertices ${ids.length}\n${vertices}*Arcs\n${arcs}`);
        expect(graph.ids).toEqual(plain.ids);
        expect(edgesOf(graph)).toEqual(expected(plain));
      }),
    );
  });
});

function expected({ ids, edges }: AnyGraph): string[] {
  const weighted = edges.some(([, , weight]) => weight !== 1);
  return edges.map(([s, t, w]) => `${ids[s]}>${ids[t]}${weighted ? ` ${w}` : ''}`);
}
