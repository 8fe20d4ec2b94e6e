import type { ErrorDetails } from '../errors.js';

/** What a file is that is no graph, and what can be done with it. */
export interface OtherKind {
  /** The rest of “it looks like …”. */
  readonly what: string;
  readonly details: ErrorDetails;
}

const AS_SEED = {
  hint: 'It is a list of works: citeloom build makes a graph of a list that it can read as a seed.',
};

/** How other files begin. */
const KINDS: readonly (readonly [begins: RegExp, kind: OtherKind])[] = [
  [
    /^(?:[^@]*\n)?\s*@(?:string|preamble|comment|article|book|inproceedings|incollection|misc|phdthesis|techreport|online)\s*[{(]/i,
    { what: 'BibTeX, a bibliography', details: AS_SEED },
  ],
  [/^(?:\s*\d+\.\s)?\s*TY {1,2}- ?/, { what: 'RIS, a bibliography', details: AS_SEED }],
  [/^\s*PMID *- /, { what: 'a PubMed file, a bibliography', details: AS_SEED }],
  [/^\s*FN (?:Clarivate|Thomson|ISI)/, { what: 'a Web of Science export, a bibliography', details: AS_SEED }],
  [/^\s*(?:<\?xml[^>]*>\s*)?<xml>\s*<records>/i, { what: 'EndNote XML, a bibliography', details: AS_SEED }],
  [
    /^%%MatrixMarket/,
    { what: 'a Matrix Market file', details: { hint: 'Save it as a table of edges, and name that.' } },
  ],
];

const DOI_LIST: OtherKind = {
  what: 'a list of DOIs',
  details: { hint: 'citeloom build FILE makes a graph of it.' },
};

function isDoiList(head: string): boolean {
  const lines = head.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return (
    lines.length > 0 &&
    lines.every((line) => /^10\.\d{4,9}\/\S+$/.test(line.trim()) && !/[,;]10\./.test(line))
  );
}

/** What a file looks like by its beginning, where that is no graph. */
export function looksLike(head: string): OtherKind | undefined {
  return KINDS.find(([begins]) => begins.test(head))?.[1] ?? (isDoiList(head) ? DOI_LIST : undefined);
}

/** What a JSON value looks like: records of works in a list, or as an API gives them. */
export function looksLikeWorks(value: unknown): OtherKind | undefined {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const [first] = list;
  if (typeof first !== 'object' || first === null) return undefined;
  const isWork =
    'DOI' in first || ('title' in first && ('author' in first || 'type' in first)) || 'message' in first;
  return isWork ? { what: 'records of works', details: AS_SEED } : undefined;
}
