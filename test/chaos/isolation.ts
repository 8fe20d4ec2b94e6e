import type { GraphDocument } from '../../src/model/graph-document.js';
import type { CrossrefRecord } from '../replica/holdings.js';
import type { Exports } from './judge-exports.js';
import type { Broken } from './verdict.js';

/** Attributes that a work has by itself, whatever becomes of others. */
const OWN = [
  'label',
  'title',
  'authors',
  'year',
  'venue',
  'containerTitle',
  'type',
  'doi',
  'url',
  'status',
  'isReferencedByCount',
] as const satisfies readonly (keyof GraphDocument['nodes'])[];

/** Judges whether two graphs differ in the works named and their own citations alone. */
export function judgeIsolation(exports: Exports, expected: Exports, hostile: ReadonlySet<string>): Broken[] {
  const [own, other] = [facts(exports, hostile), facts(expected, hostile)];
  const keys = [...new Set([...own.keys(), ...other.keys()])];
  return keys
    .filter((key) => own.get(key) !== other.get(key))
    .map((key) => ({
      invariant: 'isolation' as const,
      message: `${key.slice(0, 120)}: ${own.get(key)?.slice(0, 120)} instead of ${other.get(key)?.slice(0, 120)}`,
    }));
}

/** What is said of every work and citation but those of hostile records. */
function facts(exports: Exports, hostile: ReadonlySet<string>): ReadonlyMap<string, string> {
  const text = exports.get('graph.json')?.toString('utf8') ?? '{}';
  const { nodes, edges }: GraphDocument = JSON.parse(text);
  const works = nodes.id.flatMap((id, index) =>
    hostile.has(id) ? [] : [[`work ${id}`, JSON.stringify(OWN.map((name) => nodes[name][index]))] as const],
  );
  const citations = edges.source.flatMap((source, index) => {
    const [citing = '', cited = ''] = [nodes.id[source], nodes.id[edges.target[index] ?? -1]];
    if (hostile.has(citing)) return [];
    return [[`citation ${citing} → ${cited}`, String(edges.assertedBy[index])] as const];
  });
  return new Map([...works, ...citations]);
}

/** Records that are made to harm, in place of a record of the same DOI. */
export const HOSTILE_RECORDS: Readonly<Record<string, (record: CrossrefRecord) => CrossrefRecord>> = {
  'every field null': ({ DOI, ...fields }) => ({
    ...Object.fromEntries(Object.keys(fields).map((name) => [name, null])),
    DOI,
  }),
  'every field of another type': ({ DOI, ...fields }) => ({
    ...Object.fromEntries(
      Object.keys(fields).map((name, index) => [name, index % 2 === 0 ? 7 : { a: [[]] }]),
    ),
    DOI,
  }),
  '200,000 references': (record) => ({
    ...record,
    reference: Array.from({ length: 200_000 }, (_, index) => ({
      key: `r${index}`,
      DOI: `10.5555/flood.${index}`,
    })),
  }),
  'cites itself, a thousand times': (record) => ({
    ...record,
    reference: Array.from({ length: 1_000 }, (_, index) => ({ key: `r${index}`, DOI: record.DOI })),
  }),
  'keys of prototypes': (record) => ({
    ...record,
    ...JSON.parse('{"__proto__": {"title": ["polluted"]}, "constructor": {"prototype": {"year": 1}}}'),
    reference: JSON.parse(
      '[{"key": "__proto__", "DOI": "__proto__"}, {"key": "toString", "unstructured": "x"}]',
    ),
  }),
  'markup and control characters': (record) => ({
    ...record,
    title: ['<script>alert(1)</script>]]>&#0;\u0000\u001b[31m\u202e\ud800 --> "\',;\r\n='.repeat(50)],
    'container-title': ['</script><img src=x onerror=alert(1)>'],
  }),
};
