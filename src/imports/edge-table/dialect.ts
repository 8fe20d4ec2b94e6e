import { decimalNumber } from '../byte-number.js';
import type { GraphFile } from '../contract.js';
import { type Delimiter, TableRows } from './rows.js';

/** How a table of edges is written. */
export interface Dialect {
  readonly delimiter: Delimiter;
  readonly columns: EdgeColumns;
  readonly hasHeader: boolean;
  /** What holds for edges that say nothing themselves. */
  readonly directed: boolean;
}

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', 'blanks'];
const SAMPLE_ROWS = 10;
const SAMPLE_FIELDS = 50;

/** What SNAP and KONECT write above undirected graphs. */
const UNDIRECTED_NOTE = /^[#%][ \t]*(?:undirected graph|sym\b)/im;

/** Beginnings of other formats whose lines look like edges. */
const OTHER_FORMAT =
  /^\s*(?:[<*@{[]|%%MatrixMarket|creator\s+"|(?:strict\s+)?(?:di)?graph\b[^,;\t\r\n]*\s[{[])/i;

/** The dialect that the first rows are in; undefined when they are no edges. */
export function dialectOf(file: GraphFile): Dialect | undefined {
  if (OTHER_FORMAT.test(file.head)) return undefined;
  const directed = !UNDIRECTED_NOTE.test(file.head);
  const samples = DELIMITERS.map((delimiter) => ({ delimiter, rows: sampleOf(file, delimiter) }));
  for (const { delimiter, rows } of samples) {
    const columns = columnsNamed(rows[0] ?? []);
    if (columns !== undefined) return { delimiter, columns, hasHeader: true, directed };
  }
  const found = samples.find(
    ({ rows }) => hasEnds(rows) && isList(headsNumbers(rows) ? rows.slice(1) : rows),
  );
  if (found === undefined) return undefined;
  const hasHeader = headsNumbers(found.rows);
  const data = hasHeader ? found.rows.slice(1) : found.rows;
  const weighted = data.every(([, , third]) => third === undefined || isNumber(third));
  const columns = { source: 0, target: 1, ...(weighted ? { weight: 2 } : {}) };
  return { delimiter: found.delimiter, columns, hasHeader, directed };
}

/** The first rows, or those before one that cannot be read so: another delimiter may fit. */
function sampleOf(file: GraphFile, delimiter: Delimiter): string[][] {
  const rows = new TableRows(file, delimiter);
  const sample: string[][] = [];
  try {
    while (sample.length < SAMPLE_ROWS && rows.next()) sample.push(rows.texts(SAMPLE_FIELDS));
  } catch {
    return sample;
  }
  return sample;
}

/** Names of columns that hold facts about works: where a row has two of them, it heads no edges. */
const FACTS =
  /^(?:id|label|name|title|authors?|year|pubyear|publicationyear|date|doi|url|journal|venue|abstract|keywords?|volume|issue|pages?|publisher|type|pmid|isbn|issn|sourcetitle|citedby|timescited|cluster)$/;

/** Whether the first row and most others have two fields, and the table is none of facts about works. */
function hasEnds(rows: readonly (readonly string[])[]): boolean {
  const [first = []] = rows;
  const names = first.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  if (names.filter((name) => FACTS.test(name)).length >= 2 || holdsValues(rows)) return false;
  const complete = rows.filter(({ length }) => length >= 2).length;
  return first.length >= 2 && 2 * complete > rows.length;
}

/** Whether the first row names columns of numbers, in words of its own. */
function headsNumbers([first = [], ...others]: readonly (readonly string[])[]): boolean {
  const areNumbers = (row: readonly string[]) => row.slice(0, 2).map(isNumber);
  return (
    others.length > 0 && !areNumbers(first).includes(true) && !others.flatMap(areNumbers).includes(false)
  );
}

/** Whether two columns hold a name and a number each: a table of counts, partitions or years. */
function holdsValues(rows: readonly (readonly string[])[]): boolean {
  return (
    rows.length > 1 &&
    rows.every(
      ([name = '', value = '', ...others]) => others.length === 0 && !isNumber(name) && isNumber(value),
    )
  );
}

/** A table of facts has more columns, as prose has more words: in a list of edges a third word is a weight, or attributes as networkx writes them. */
function isList(rows: readonly (readonly string[])[]): boolean {
  return rows.every(([, , third]) => third === undefined || third.startsWith('{') || isNumber(third));
}

function isNumber(text: string): boolean {
  return !Number.isNaN(decimalNumber(text.replace(',', '.')));
}

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
function columnsNamed(row: readonly string[]): EdgeColumns | undefined {
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
