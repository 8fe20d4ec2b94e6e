import { referenceText } from '../../../src/model/reference.js';
import type { Judgement, Mistake } from './judge.js';

/** The judgement of one matcher on one set. */
export interface Row {
  readonly set: string;
  readonly matcher: string;
  readonly judgement: Judgement;
  readonly requests: number;
  /** References whose record was among the hits: no matcher can find more. */
  readonly reachable: number;
}

const HEAD = [
  '| set | matcher | references (with a record, among the hits) | precision | recall | F1 | matched | ambiguous | unmatched | unchecked | lists per reference |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
];

/** The table of results in Markdown. */
export function resultTable(rows: readonly Row[]): string {
  return [...HEAD, ...rows.map(tableRow)].join('\n');
}

function tableRow({ set, matcher, judgement, requests, reachable }: Row): string {
  const { references, findable, counts, precision, recall, f1 } = judgement;
  return `| ${[
    set,
    matcher,
    `${references} (${findable}, ${reachable})`,
    percent(precision),
    percent(recall),
    percent(f1),
    counts.matched,
    counts.ambiguous,
    counts.unmatched,
    counts.unchecked,
    (requests / references).toFixed(2),
  ].join(' | ')} |`;
}

function percent(rate: number | undefined): string {
  return rate === undefined ? '—' : `${(100 * rate).toFixed(1)} %`;
}

/** One line about a mistake: the reference, what it means, and what it was taken for. */
export function mistakeLine({ kind, gold, ruling }: Mistake): string {
  const got = ruling.outcome === 'matched' ? `${ruling.doi} (${ruling.score.toFixed(3)})` : ruling.outcome;
  const note = gold.note === undefined ? '' : ` [${gold.note}]`;
  return `${kind}: ${gold.reference.key}: ${referenceText(gold.reference)}${note}\n    expected ${gold.expected ?? 'no record'}, got ${got}`;
}
