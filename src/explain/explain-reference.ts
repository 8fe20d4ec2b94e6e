import { listText } from '../model/format-number.js';
import type { GraphDocument, ReferenceRow } from '../model/graph-document.js';
import type { MatchCandidate } from '../model/match.js';
import { isMatched, objectionText, otherCandidates, outcomeText, scoreText } from '../model/outcome-text.js';
import { unsearchedAdvice } from '../model/reference-reasons.js';
import { type Explanation, type Section, sections } from './explanation.js';
import { workInLine } from './work-in-line.js';

/** What became of one reference of a seed, and why. */
export function explainReference(document: GraphDocument, reference: number): Explanation {
  const row = document.references[reference];
  if (row === undefined) return { title: 'No such reference', sections: [] };
  const seed = document.meta.seeds.find(({ id }) => id === row.seed);
  return {
    title: `Reference ${row.key} of ${seed?.title ?? row.seed}`,
    sections: sections(
      { lines: [row.text, ...(row.doi === null || row.text.includes(row.doi) ? [] : [row.doi])] },
      { heading: `Outcome: ${row.outcome}`, lines: outcomeLines(row) },
      duplicates(document, row),
      candidates(document, row),
      { heading: 'The work', lines: [workInLine(document, row.work)] },
    ),
  };
}

function outcomeLines(row: ReferenceRow): string[] {
  return [outcomeText(row), ...(isMatched(row) ? matchingLines(row) : [])];
}

/** What a match rests on, or what can be done where there is none. */
function matchingLines({ outcome, reason, match }: ReferenceRow): string[] {
  if (outcome === 'matched') {
    const isScored = (match?.agreeing ?? []).length > 0;
    return isScored ? ['The score, from 0 to 1, says how well what both tell agrees.'] : [];
  }
  const advice = outcome === 'ambiguous' ? TO_SETTLE : unsearchedAdvice(reason);
  return ['It stays a work of its own.', ...(advice === undefined ? [] : [advice])];
}

const TO_SETTLE = 'To settle it, give its DOI in a copy of matches.csv and build with --decisions.';

/** Other references that mean the same work. */
function duplicates({ references }: GraphDocument, row: ReferenceRow): Section {
  const others = references.filter((other) => other !== row && other.work === row.work);
  if (others.length === 0) return { lines: [] };
  const keys = others.map(({ key }) => key);
  const why =
    row.doi !== null && others.every(({ doi }) => doi === row.doi)
      ? 'they carry the same DOI'
      : row.outcome === 'matched' || others.some(({ outcome }) => outcome === 'resolved')
        ? 'they lead to the same record'
        : 'title, first author and year agree';
  return { heading: 'The same work', lines: [`${listText([row.key, ...keys])} mean one work: ${why}.`] };
}

const MOST_CANDIDATES = 5;

function candidates({ nodes }: GraphDocument, row: ReferenceRow): Section {
  const taken = row.outcome === 'matched' ? (nodes.doi[row.work] ?? null) : null;
  return {
    heading: row.outcome === 'matched' ? 'Not taken' : 'Candidates',
    lines: otherCandidates(row, taken)
      .slice(0, MOST_CANDIDATES)
      .map((candidate) => candidateLine(candidate, row)),
  };
}

function candidateLine(candidate: MatchCandidate, { outcome }: ReferenceRow): string {
  const { doi, title, score } = candidate;
  const name = title === undefined ? doi : `${title} · ${doi}`;
  return `${scoreText(score)}  ${name} — ${objectionText(candidate, outcome)}`;
}
