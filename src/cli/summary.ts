import { relative } from 'node:path';
import pc from 'picocolors';
import { coverageSentence, missingCitationsNotice, missingListsNotice } from '../model/coverage.js';
import type { GraphDocument } from '../model/graph-document.js';
import { isRetracted } from '../model/notices.js';
import { shortAuthors } from '../model/short-authors.js';
import { countUnanswered, type Unanswered } from '../model/unanswered.js';
import { type CrawlCounts, sumOf } from './crawl-counts.js';
import { crawlCountsJson, crawlTable } from './crawl-table.js';
import { plainTable } from './plain-table.js';
import { shorten } from './shorten.js';
import { printable } from './terminal.js';
import type { Output } from './write-outputs.js';

/** What a build made, to be told to people or programs. */
export interface BuildSummary {
  readonly document: GraphDocument;
  readonly outputs: readonly Output[];
  readonly requests: CrawlCounts;
  readonly unanswered: readonly Unanswered[];
}

/** The summary for people: what there is, how well it is known, what is most central, which files. */
export function summarize(summary: BuildSummary): string {
  const { document } = summary;
  const { coverage, title } = document.meta;
  const notice = missingCitationsNotice(document.meta) ?? missingListsNotice(document.meta);
  const blocks = [
    pc.bold(printable(title)),
    coverageSentence(coverage),
    ...(notice === undefined ? [] : [pc.yellow(notice)]),
    ...unansweredLine(summary.unanswered),
    ...retractionLine(document),
    coverageTable(document),
    ...(coverage.meaning.length === 0 ? [] : [pc.dim(coverage.meaning.join(' '))]),
    ...centralTable(document),
    ...(sumOf(summary.requests.statuses) === 0 ? [] : [crawlTable(summary.requests)]),
    filesTable(summary.outputs),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The summary for programs. */
export function summaryJson({ document, outputs, requests, unanswered }: BuildSummary): object {
  const { meta, nodes, edges } = document;
  return {
    works: nodes.id.length,
    citations: edges.source.length,
    coverage: meta.coverage,
    parameters: meta.parameters,
    requests: crawlCountsJson(requests),
    unanswered,
    files: outputs.map(({ path, skipped }) => ({ path, ...(skipped === undefined ? {} : { skipped }) })),
    warnings: meta.warnings,
  };
}

/** `Not complete: 3 searches ended without an answer (see the notes above, and references.csv).` */
function unansweredLine(unanswered: readonly Unanswered[]): string[] {
  if (unanswered.length === 0) return [];
  const ended = `${countUnanswered(unanswered)} ended without an answer`;
  return [pc.yellow(`Not complete: ${ended}; references.csv says which and why.`)];
}

const MOST_NAMED = 3;

/** `1 work is retracted: A title (2019).` */
function retractionLine({ nodes }: GraphDocument): string[] {
  const retracted = [...nodes.id.keys()].filter((work) => isRetracted(nodes.updates[work]));
  if (retracted.length === 0) return [];
  const names = retracted.slice(0, MOST_NAMED).map((work) => {
    const year = nodes.year[work];
    return `${printable(shorten(nodes.label[work] ?? ''))}${year == null ? '' : ` (${year})`}`;
  });
  if (retracted.length > MOST_NAMED) names.push(`and ${retracted.length - MOST_NAMED} more`);
  const subject = retracted.length === 1 ? '1 work is' : `${retracted.length} works are`;
  return [pc.red(`${subject} retracted: ${names.join('; ')}.`)];
}

function coverageTable({ meta: { coverage } }: GraphDocument): string {
  const { references, works } = coverage;
  const outcomes = Object.entries(references.byOutcome).filter(([, count]) => count > 0);
  const sources = (['title', 'year', 'venue'] as const).map((attribute) => {
    const { absent, ...known } = works[attribute];
    const from = Object.entries(known).filter(([, count]) => count > 0);
    const parts = from.map(([source, count]) => `${count} ${source}`).join(', ');
    return [attribute, `${works.total - absent} of ${works.total}`, parts] as const;
  });
  const table = plainTable();
  table.push([
    pc.dim('references'),
    String(references.total),
    outcomes.map(([name, n]) => `${n} ${name}`).join(', '),
  ]);
  for (const [attribute, count, parts] of sources) table.push([pc.dim(attribute), count, parts]);
  return table.toString();
}

const CENTRAL_WORKS = 5;

function centralTable({ nodes, meta }: GraphDocument): string[] {
  if (meta.coverage.citations.amongWorks === 0) return [];
  const ranked = [...nodes.id.keys()]
    .filter((work) => (nodes.inDegree[work] ?? 0) > 0)
    .sort((a, b) => (nodes.inDegree[b] ?? 0) - (nodes.inDegree[a] ?? 0) || a - b)
    .slice(0, CENTRAL_WORKS);
  const table = plainTable();
  table.push([pc.dim('most cited here'), pc.dim('citations'), '']);
  for (const work of ranked) {
    const by = [shortAuthors(nodes, work), nodes.year[work]].filter((part) => part != null).join(' ');
    table.push([printable(by), String(nodes.inDegree[work]), printable(shorten(nodes.label[work] ?? ''))]);
  }
  return [table.toString()];
}

/** The files that were written, or why not. */
export function filesTable(outputs: readonly Output[]): string {
  const table = plainTable();
  for (const { path, title, opensIn, skipped } of outputs) {
    const shown = relative(process.cwd(), path);
    const place = shown.startsWith('..') ? path : shown;
    table.push([
      place,
      title,
      pc.dim(skipped === undefined ? opensIn.join(', ') : `not written: ${skipped}`),
    ]);
  }
  return table.toString();
}
