import { parse } from 'csv-parse/sync';
import { CiteloomError, messageOf } from '../errors.js';
import { normalizeDoi } from '../model/doi.js';
import { type Decision, foundText } from '../model/match.js';

/** What the user decided of one reference. */
export interface Decided {
  readonly seed: string;
  readonly key: string;
  readonly decision: Decision;
}

/** Where the text comes from, and the seeds that it may be about. */
export interface DecisionsOrigin {
  readonly name: string;
  /** Ids; a row that names none is about the first. */
  readonly seeds: readonly string[];
}

interface Row {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly lines: number };
}

/**
 * Reads a user's copy of matches.csv: a row is a decision where its `outcome` or `doi` is no longer what stands in
 * `found`, the column that says what citeloom found by itself. A file without that column decides with every row.
 *
 * A DOI means that work; `none`, an outcome `unmatched` or an emptied DOI means none; `automatic` takes an earlier
 * decision back.
 * @throws CiteloomError DECISIONS_UNREADABLE naming the line and the value
 */
export function parseDecisions(text: string, { name, seeds }: DecisionsOrigin): Decided[] {
  const rows = readRows(text, name);
  if (rows[0] !== undefined && rows[0].record.key === undefined)
    throw unreadable(name, 'its first line names no column "key"');
  return rows.flatMap(({ record, info: { lines } }) => {
    const key = cell(record.key);
    if (key === '') throw unreadable(name, `line ${lines} names no reference (its key is empty)`);
    const decision = decisionIn(record, (value) => {
      throw unreadable(name, `line ${lines}: ${JSON.stringify(value)} is no DOI`);
    });
    const seed = cell(record.seed) || (seeds[0] ?? '');
    return decision === undefined ? [] : [{ seed, key, decision }];
  });
}

function decisionIn(record: Row['record'], refuse: (value: string) => never): Decision | undefined {
  const [doi, outcome] = [cell(record.doi), cell(record.outcome).toLowerCase()];
  if (record.found !== undefined && foundText(outcome, doi) === cell(record.found)) return undefined;
  if (outcome === 'automatic' || doi.toLowerCase() === 'automatic') return 'automatic';
  const [, found = ''] = cell(record.found).split(' ');
  if (doi.toLowerCase() === 'none' || (outcome === 'unmatched' && doi === found)) return 'none';
  if (doi !== '') return { doi: normalizeDoi(doi) ?? refuse(doi) };
  return outcome === 'none' || outcome === 'unmatched' || found !== '' ? 'none' : undefined;
}

function readRows(text: string, name: string): Row[] {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((column) => column.trim().toLowerCase()),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',',
    });
    return rows as Row[];
  } catch (cause) {
    throw unreadable(name, messageOf(cause), cause);
  }
}

/** A cell without the quote that keeps spreadsheets from running it. */
function cell(value: string | undefined): string {
  const text = (value ?? '').trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

function unreadable(name: string, reason: string, cause?: unknown): CiteloomError {
  return new CiteloomError('DECISIONS_UNREADABLE', `Decisions ${name} cannot be read: ${reason}.`, {
    hint: 'Give a copy of matches.csv in which you changed the columns outcome or doi only.',
    cause,
  });
}
