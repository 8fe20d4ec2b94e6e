import type { GraphDocument, ReferenceRow } from '../model/graph-document.js';
import { foundText, type MatchCandidate } from '../model/match.js';
import type { ExportFormat } from './contract.js';
import { csvRecord } from './csv.js';

/**
 * matches.csv: one row per reference that has no DOI or about which the user decided: what it was found to mean,
 * and why. A copy in which `outcome` or `doi` were changed is a file of decisions; `found` says what was found
 * without them.
 */
export const matchesCsv: ExportFormat = {
  id: 'matches-csv',
  title: 'Matches (CSV)',
  kind: 'table',
  fileName: 'matches.csv',
  description:
    'What each reference without a DOI was found to mean. Correct a copy and give it with --decisions.',
  isForEditing: true,
  opensIn: ['Excel', 'LibreOffice', 'R', 'pandas'],
  write: writeMatches,
};

const COLUMNS = [
  'key',
  'outcome',
  'doi',
  'score',
  'agreeing',
  'by',
  'reason',
  'candidates',
  'reference',
  'found',
  'seed',
];

function* writeMatches({ nodes, references }: GraphDocument): Generator<string> {
  yield csvRecord(COLUMNS);
  for (const row of references) {
    const isOpen = row.doi === null;
    if (!isOpen && row.match === undefined) continue;
    const doi = row.outcome === 'matched' ? (nodes.doi[row.work] ?? '') : '';
    yield csvRecord([
      row.key,
      row.outcome,
      doi,
      row.score,
      row.match?.agreeing?.join(' '),
      byOf(row),
      row.reason,
      row.match?.candidates.map(candidateText).join('; '),
      row.text,
      row.match?.by === 'decision' ? '' : foundText(row.outcome, doi),
      row.seed,
    ]);
  }
}

function byOf({ match, outcome }: ReferenceRow): string {
  return match?.by ?? (outcome === 'matched' ? 'library' : '');
}

function candidateText({ doi, score, objection }: MatchCandidate): string {
  return `${doi} ${score}${objection === undefined ? '' : ` (${objection})`}`;
}
