import { type CrawlCounts, sumOf } from '../crawl-counts.js';
import type { Screen } from './screen.js';
import { textTable } from './text-table.js';

/** What a crawl asked and what it got, as a table for people; the rows that say nothing are left out. */
export function crawlTable(counts: CrawlCounts, { colors, columns: width }: Screen): string {
  const { byClass, bytes, retries, waited, known, outcomes, leftOut } = counts;
  const rows: [name: string, count: number, details: string][] = [
    ['list requests', sumOf(byClass.list), statusesOf(byClass.list)],
    ['single requests', sumOf(byClass.single), statusesOf(byClass.single)],
    ['retries', retries, `${(waited / 1000).toFixed(1)} s waited`],
    ['kilobytes', Math.ceil(bytes / 1024), ''],
    ['works fetched', sumOf(outcomes), outcomesOf(outcomes)],
    ['works known before', sumOf(known), 'nobody was asked'],
    ['works not answered', sumOf(counts.queued), 'the same command goes on from here'],
    ['works left out', leftOut, 'by --min-cited or --max-works'],
  ];
  const shown = rows.filter(([, count]) => count > 0);
  return textTable(
    shown.map(([name, count, details]) => [name, String(count), details]),
    { width, columns: [{ style: colors.dim }, { align: 'right' }, {}] },
  );
}

/** The same for programs. */
export function crawlCountsJson(counts: CrawlCounts): object {
  const { list, single, bytes, retries, waited, leftOut } = counts;
  return {
    list,
    single,
    bytes,
    retries,
    waited,
    leftOut,
    statuses: Object.fromEntries(counts.statuses),
    byClass: {
      list: Object.fromEntries(counts.byClass.list),
      single: Object.fromEntries(counts.byClass.single),
    },
    known: sumOf(counts.known),
    queued: sumOf(counts.queued),
    outcomes: Object.fromEntries(counts.outcomes),
  };
}

function statusesOf(statuses: ReadonlyMap<number, number>): string {
  return [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');
}

function outcomesOf(outcomes: ReadonlyMap<string, number>): string {
  return [...outcomes]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ');
}
