/** Which columns of a table of edges hold what, from 0. */
export interface EdgeColumns {
  readonly source: number;
  readonly target: number;
  readonly weight?: number;
  /** `Directed` or `Undirected` for each edge, as Gephi writes. */
  readonly type?: number;
  /** Set where they are called citing and cited. */
  readonly citing?: true;
}

/** What may follow in the name of a column: `citing_doi`, `FromNodeId`. */
const OF_WHAT = '(?:node|work|paper|article|doi|pmid|id|key)*';
const NAMES = {
  source: new RegExp(`^(?:source|from|citing|src)${OF_WHAT}$`),
  target: new RegExp(`^(?:target|to|cited|dst|dest)${OF_WHAT}$`),
  weight: /^(?:weight|strength|value)$/,
  type: /^type$/,
} as const;

/** The columns that a first row names; undefined when it names no two ends, and so is no header. */
export function columnsNamed(row: readonly string[]): EdgeColumns | undefined {
  const names = row.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const column = (of: RegExp) => names.findIndex((name) => of.test(name));
  const [source, target] = [column(NAMES.source), column(NAMES.target)];
  if (source < 0 || target < 0) return undefined;
  const [weight, type] = [column(NAMES.weight), column(NAMES.type)];
  const citing = names[source]?.startsWith('citing') === true && names[target]?.startsWith('cited') === true;
  return {
    source,
    target,
    ...(citing ? { citing } : {}),
    ...(weight < 0 ? {} : { weight }),
    ...(type < 0 ? {} : { type }),
  };
}
