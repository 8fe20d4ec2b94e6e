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
/** What cites, where the other end is called a reference or cited. */
const CITING = /^(?:paper|article|work|publication|id|doi|pmid)$/;
const NAMES = {
  source: new RegExp(`^(?:source|from|citing|src)${OF_WHAT}$`),
  target: new RegExp(`^(?:target|to|cited|dst|dest|reference|cites)${OF_WHAT}s?$`),
  weight: /^(?:weight|strength|value|times|count)$/,
  type: /^type$/,
} as const;

/** The columns that a first row names; undefined when it names no two ends, and so is no header. */
export function columnsNamed(row: readonly string[]): EdgeColumns | undefined {
  const names = row.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const column = (of: RegExp) => names.findIndex((name) => of.test(name));
  const target = column(NAMES.target);
  const isCited = /^(?:cite|reference)/.test(names[target] ?? '');
  const named = column(NAMES.source);
  const source = named < 0 && isCited ? column(CITING) : named;
  if (source < 0 || target < 0) return undefined;
  const [weight, type] = [column(NAMES.weight), column(NAMES.type)];
  const citing = /^citing|^(?!source|from|src)/.test(names[source] ?? '') && isCited;
  return {
    source,
    target,
    ...(citing ? { citing } : {}),
    ...(weight < 0 ? {} : { weight }),
    ...(type < 0 ? {} : { type }),
  };
}
