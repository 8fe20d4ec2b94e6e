import type { GraphDocument } from '../../src/model/graph-document.js';

/** What works can be grouped by, and therefore filtered by. */
export type Dimension = 'venue' | 'community' | 'type' | 'status';

/** Every dimension, in the order of the rail. */
export const DIMENSIONS = Object.freeze([
  'venue',
  'community',
  'type',
  'status',
] as const satisfies readonly Dimension[]);

const NAMES: ReadonlySet<string> = new Set(DIMENSIONS);

/** Whether a name is that of a dimension. */
export function isDimension(name: string): name is Dimension {
  return NAMES.has(name);
}

/** Key of the works that lack a venue, a community or a type. */
export const NO_KEY = 'none';

/** The works of a document by one dimension, as numbers, so that nothing compares texts per work. */
export interface WorkGroups {
  /** The keys that occur, in the order of the works; a code is a position among them. */
  readonly keys: readonly string[];
  /** Code of each work. */
  readonly codes: Int32Array;
  readonly codeOf: ReadonlyMap<string, number>;
  /** Works of each code, without the seeds. */
  readonly counts: Int32Array;
}

/** Reads the groups of a dimension once. O(V). */
export function groupWorks(document: GraphDocument, dimension: Dimension): WorkGroups {
  const { id, isSeed } = document.nodes;
  const keys: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(id, (_, work) => {
    const key = keyOf({ document }, dimension, work);
    let code = codeOf.get(key);
    if (code === undefined) {
      code = keys.length;
      keys.push(key);
      codeOf.set(key, code);
    }
    return code;
  });
  const counts = countCodes({ keys, codes }, (work) => isSeed[work] !== true);
  return { keys, codes, codeOf, counts };
}

/** How many works of each code pass a test. O(V). */
export function countCodes(
  { keys, codes }: Pick<WorkGroups, 'keys' | 'codes'>,
  passes: (work: number) => boolean,
): Int32Array {
  const counts = new Int32Array(keys.length);
  for (let work = 0; work < codes.length; work += 1)
    if (passes(work)) counts[codes[work] as number] = (counts[codes[work] as number] as number) + 1;
  return counts;
}

/** The group of a work in a dimension. */
function keyOf(
  { document: { nodes } }: { readonly document: GraphDocument },
  dimension: Dimension,
  work: number,
): string {
  if (dimension === 'status') return nodes.status[work] ?? NO_KEY;
  if (dimension === 'type') return nodes.type[work] ?? NO_KEY;
  if (dimension === 'venue') return nodes.venueKey[work] ?? NO_KEY;
  const community = nodes.community[work];
  return community == null ? NO_KEY : String(community);
}
