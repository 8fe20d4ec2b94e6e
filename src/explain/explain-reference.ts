import { listText } from '../model/format-number.js';
import type { GraphDocument, ReferenceRow } from '../model/graph-document.js';
import type { MatchCandidate, MatchedBy } from '../model/match.js';
import {
  readReason,
  tellsFailure,
  unsearchedAdvice,
  unsearchedSentence,
} from '../model/reference-reasons.js';
import type { Explanation, Section } from './explanation.js';
import { sections } from './explanation.js';
import { workInLine } from './work-in-line.js';

/** How a match was found, in words. */
const FOUND_BY: Readonly<Record<MatchedBy, string>> = {
  record: 'The record of a work that is in the graph anyway bears the same title',
  reference: 'The reference list of another work names the same title together with a DOI',
  library: 'A library of bibliographic facts has the same title with a DOI',
  search: 'It was searched for, and one hit stood out',
  decision: 'You decided what it means (--decisions)',
};

/** What became of one reference of a seed, and why. */
export function explainReference(document: GraphDocument, reference: number): Explanation {
  const row = document.references[reference];
  if (row === undefined) return { title: 'No such reference', sections: [] };
  const seed = document.meta.seeds.find(({ id }) => id === row.seed);
  return {
    title: `Reference ${row.key} of ${seed?.title ?? row.seed}`,
    sections: sections(
      { lines: [row.text] },
      { heading: `Outcome: ${row.outcome}`, lines: [...outcomeLines(document, row)] },
      duplicates(document, row),
      candidates(row),
      { heading: 'The work', lines: [workInLine(document, row.work)] },
    ),
  };
}

function outcomeLines({ nodes }: GraphDocument, row: ReferenceRow): string[] {
  const doi = nodes.doi[row.work];
  switch (row.outcome) {
    case 'resolved':
      return [
        `It carries the DOI ${row.doi}, and the record of that DOI is at hand.`,
        ...resolvedLines(row.reason),
      ];
    case 'listed':
      return [
        `It carries the DOI ${row.doi}. The record was not fetched, so what is known of the work comes from the reference, a library, or the DOI itself.`,
      ];
    case 'matched':
      return matchedLines(row, doi);
    case 'ambiguous':
      return [
        `${noDoi(row)} Works like it were found, but none is certain: ${row.reason}.`,
        'It stays a work of its own. To settle it, give its DOI in a copy of matches.csv and build with --decisions.',
      ];
    case 'unmatched':
      return [
        row.match?.by === 'decision'
          ? 'You decided that it has no DOI (--decisions). It stays a work of its own.'
          : `${noDoi(row)} It was looked for, and ${row.reason}. It stays a work of its own.`,
      ];
    case 'missing':
      return [missingLine(row)];
    case 'unchecked':
      return [
        `${noDoi(row)} Nothing that is known settles it. ${unsearchedSentence(row.reason)} It stays a work of its own.`,
        ...[unsearchedAdvice(row.reason)].filter((advice) => advice !== undefined),
      ];
  }
}

/** The record is not that of the DOI itself. */
function resolvedLines(reason: string | null): string[] {
  if (reason === null) return [];
  return [`The DOI is ${readReason(reason).code === 'joined' ? 'now' : 'an'} ${reason}.`];
}

function missingLine({ doi, reason }: ReferenceRow): string {
  if (doi === null) return `What stands in its DOI field leads nowhere: ${reason}.`;
  return tellsFailure(reason)
    ? `It carries the DOI ${doi}. Its record was asked for, and no usable answer came: ${reason}. That says nothing of the work; the next run that may ask Crossref asks again.`
    : `It carries the DOI ${doi}, and no record of it was found: ${reason}.`;
}

function matchedLines(row: ReferenceRow, doi: string | null | undefined): string[] {
  const { match } = row;
  if (match?.by === undefined)
    return [`${noDoi(row)} A library names ${doi ?? 'its work'} for it; no server was asked.`];
  const agreeing = match.agreeing ?? [];
  const score = row.score === null ? '' : ` (score ${row.score.toFixed(2)} of 1)`;
  return [
    `${row.doi === null ? noDoi(row) : `It carries the DOI ${row.doi}.`} ${FOUND_BY[match.by]}: ${doi}.`,
    ...(agreeing.length === 0
      ? []
      : [`What agrees: ${listText(agreeing)}${score}. What neither tells does not count against it.`]),
  ];
}

function noDoi({ doi }: ReferenceRow): string {
  return doi === null ? 'It has no DOI.' : `It carries the DOI ${doi}.`;
}

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

function candidates({ match, outcome }: ReferenceRow): Section {
  const all = match?.candidates ?? [];
  const shown = outcome === 'matched' ? all.filter(({ objection }) => objection !== undefined) : all;
  return {
    heading: outcome === 'matched' ? 'Not taken' : 'Candidates',
    lines: shown.slice(0, MOST_CANDIDATES).map(candidateLine),
  };
}

function candidateLine({ doi, title, score, objection }: MatchCandidate): string {
  const name = title === undefined ? doi : `${title} · ${doi}`;
  return `${score.toFixed(2)}  ${name}${objection === undefined ? '' : ` — ${objection}`}`;
}
