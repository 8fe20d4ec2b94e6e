import { relative } from 'node:path';
import { coverageSentence, missingCitationsNotice, missingListsNotice } from '../../model/coverage.js';
import { countOf, formatCount } from '../../model/format-number.js';
import type { GraphDocument } from '../../model/graph-document.js';
import { isRetracted } from '../../model/notices.js';
import { shortAuthors } from '../../model/short-authors.js';
import { shortened } from '../../model/text/shortened.js';
import { countUnanswered, type Unanswered } from '../../model/unanswered.js';
import { PROVENANCE_WORDS, PROVENANCES } from '../../model/work.js';
import { type CrawlCounts, sumOf } from '../crawl-counts.js';
import { asCalled, printable } from '../terminal.js';
import type { Output } from '../write-outputs.js';
import { certificateLines } from './certificate-lines.js';
import { crawlCountsJson, crawlTable } from './crawl-table.js';
import { wrapText } from './fit-text.js';
import type { Screen } from './screen.js';
import { MOST_ID_COLUMNS, type TextColumn, textTable } from './text-table.js';

/** What a build made, to be told to people or programs. */
export interface BuildSummary {
  readonly document: GraphDocument;
  readonly outputs: readonly Output[];
  readonly requests: CrawlCounts;
  readonly unanswered: readonly Unanswered[];
  /** What the user types to run citeloom. */
  readonly call: string;
}

/** The summary for people: what there is, how well it is known, what is most central, which files. */
export function summarize(summary: BuildSummary, screen: Screen): string {
  const { colors, proseColumns: width } = screen;
  const { document } = summary;
  const { coverage, title } = document.meta;
  const notice = missingCitationsNotice(document.meta) ?? missingListsNotice(document.meta);
  const blocks = [
    colors.bold(wrapped(printable(title), width)),
    wrapped(coverageSentence(coverage), width),
    ...(notice === undefined ? [] : [colors.yellow(wrapped(asCalled(notice, summary.call), width))]),
    ...unansweredLine(summary.unanswered).map((line) => colors.yellow(wrapped(line, width))),
    ...retractionLine(document).map((line) => colors.red(wrapped(line, width))),
    coverageTable(document, screen),
    ...(coverage.meaning.length === 0 ? [] : [colors.dim(wrapped(coverage.meaning.join(' '), width))]),
    ...centralTable(document, screen),
    ...certificateLines(document.meta.measures, screen),
    ...(sumOf(summary.requests.statuses) === 0 ? [] : [crawlTable(summary.requests, screen)]),
    filesTable(summary.outputs, screen),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The summary for programs. */
export function summaryJson(summary: Omit<BuildSummary, 'call'>): object {
  const { document, outputs, requests, unanswered } = summary;
  const { meta, nodes, edges } = document;
  return {
    works: nodes.id.length,
    citations: edges.source.length,
    coverage: meta.coverage,
    parameters: meta.parameters,
    certificates: Object.fromEntries(
      meta.measures.flatMap(({ attribute, certificate }) =>
        certificate === undefined ? [] : [[attribute, certificate]],
      ),
    ),
    figures: meta.figures ?? [],
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
  return [`Not complete: ${ended}; references.csv says which and why.`];
}

const MOST_NAMED = 3;
const LONGEST_TITLE = 70;

/** `1 work is retracted: A title (2019).` */
function retractionLine({ nodes }: GraphDocument): string[] {
  const retracted = [...nodes.id.keys()].filter((work) => isRetracted(nodes.updates[work]));
  if (retracted.length === 0) return [];
  const names = retracted.slice(0, MOST_NAMED).map((work) => {
    const year = nodes.year[work];
    return `${printable(shortened(nodes.label[work] ?? '', LONGEST_TITLE))}${year == null ? '' : ` (${year})`}`;
  });
  if (retracted.length > MOST_NAMED) names.push(`and ${retracted.length - MOST_NAMED} more`);
  const subject = countOf(retracted.length, 'work is', 'works are');
  return [`${subject} retracted: ${names.join('; ')}.`];
}

function wrapped(text: string, width: number): string {
  return wrapText(text, { indent: 0, hanging: 0, width });
}

function coverageTable({ meta: { coverage } }: GraphDocument, { colors, columns: width }: Screen): string {
  const { references, works } = coverage;
  const outcomes = Object.entries(references.byOutcome).filter(([, count]) => count > 0);
  const sources = (['title', 'year', 'venue'] as const).map((attribute) => {
    const { absent, ...known } = works[attribute];
    const parts = PROVENANCES.filter((source) => known[source] > 0)
      .map((source) => `${formatCount(known[source])} ${PROVENANCE_WORDS[source]}`)
      .join(', ');
    return [attribute, `${formatCount(works.total - absent)} of ${formatCount(works.total)}`, parts] as const;
  });
  const cited = [
    'references',
    formatCount(references.total),
    outcomes.map(([name, n]) => `${formatCount(n)} ${name}`).join(', '),
  ];
  return textTable([cited, ...sources], { width, columns: [{ style: colors.dim }, {}, {}] });
}

const CENTRAL_WORKS = 5;

function centralTable({ nodes, meta }: GraphDocument, { colors, columns: width }: Screen): string[] {
  if (meta.coverage.citations.amongWorks === 0) return [];
  const ranked = [...nodes.id.keys()]
    .filter((work) => (nodes.inDegree[work] ?? 0) > 0)
    .sort((a, b) => (nodes.inDegree[b] ?? 0) - (nodes.inDegree[a] ?? 0) || a - b)
    .slice(0, CENTRAL_WORKS);
  const rows = ranked.map((work) => [
    nodes.id[work] ?? '',
    String(nodes.inDegree[work]),
    [shortAuthors(nodes, work), nodes.year[work]].filter((part) => part != null).join(' '),
    nodes.label[work] ?? '',
  ]);
  const columns: TextColumn[] = [
    { heading: 'most cited here', wholeUpTo: MOST_ID_COLUMNS },
    { heading: 'citations', align: 'right' },
    { shrinkTo: 12 },
    { shrinkTo: 8 },
  ];
  return [textTable(rows, { width, columns, headingStyle: colors.dim })];
}

/** The files that were written, or why not. */
export function filesTable(outputs: readonly Output[], { colors, columns: width }: Screen): string {
  const rows = outputs.map(({ path, title, opensIn, skipped }) => {
    const shown = relative(process.cwd(), path);
    const place = shown.startsWith('..') ? path : shown;
    return [place, title, skipped === undefined ? opensIn.join(', ') : `not written: ${skipped}`];
  });
  return textTable(rows, { width, columns: [{}, {}, { shrinkTo: 12, style: colors.dim }] });
}
