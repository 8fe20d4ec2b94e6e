import { sentenceOf } from '../model/code-words.js';
import { basisText } from '../model/coverage.js';
import { listText } from '../model/format-number.js';
import type { GraphDocument } from '../model/graph-document.js';
import { listOfWork, listSentences } from '../model/list-source-words.js';
import { noticesAbout, noticesOf } from '../model/notices.js';
import { readReason, statusText } from '../model/reference-reasons.js';
import { VENUE_EVIDENCE_WORDS } from '../model/venue.js';
import { versionText } from '../model/version-text.js';
import { PROVENANCE_WORDS } from '../model/work.js';
import { counted, type Explanation, type Section, sections } from './explanation.js';
import { workDetails, workInLine } from './work-in-line.js';

/** Why a work is in the graph, what was joined in it, and what is known of it. */
export function explainWork(document: GraphDocument, work: number): Explanation {
  const { nodes } = document;
  const id = nodes.id[work] ?? '';
  const details = workDetails(nodes, work);
  return {
    title: nodes.label[work] ?? id,
    sections: sections(
      { lines: [id, ...(details === '' ? [] : [details])] },
      { heading: 'Why it is here', lines: reasons(document, work) },
      { heading: 'What was joined in it', lines: merges(document, work) },
      { heading: 'Versions of it that are works of their own', lines: versions(document, work) },
      { heading: 'What is known of it', lines: knowledge(document, work) },
      { heading: 'Notices', lines: notices(document, work) },
      { heading: 'Citations', lines: citations(document, work) },
      { heading: 'Its reference list', lines: referenceList(document, work) },
      citingWorks(document, work),
    ),
  };
}

function reasons({ nodes, references, meta }: GraphDocument, work: number): string[] {
  if (nodes.isSeed[work] === true) {
    const seed = meta.seeds.find(({ id }) => id === nodes.id[work]);
    return [
      `The graph starts from it${seed === undefined ? '' : `: it has ${counted(seed.references, 'reference')}`}.`,
    ];
  }
  const rows = references.filter((row) => row.work === work);
  if (rows.length === 0) return [`Works of the graph cite it (depth ${nodes.depth[work]}).`];
  return rows.map(({ key, seed, outcome, text }) => {
    const of = meta.seeds.length > 1 ? ` of ${seed}` : '';
    return `${key}${of} (${outcome}): ${text}`;
  });
}

/** Every merge, each with its evidence. */
function merges({ nodes, references }: GraphDocument, work: number): string[] {
  const rows = references.filter((row) => row.work === work);
  const carrying = rows.filter(({ doi }) => doi !== null);
  const without = rows.filter(({ doi }) => doi === null);
  const keys = (some: typeof rows) => listText(some.map(({ key }) => key));
  const dois = new Set(carrying.map(({ doi }) => doi));
  const lines: string[] = [];
  for (const doi of dois) {
    const same = carrying.filter((row) => row.doi === doi);
    if (same.length > 1) lines.push(`${keys(same)} carry the same DOI, ${doi}.`);
  }
  const unmatched = without.filter(({ outcome }) => outcome !== 'matched');
  if (unmatched.length > 1)
    lines.push(`${keys(unmatched)} have no DOI; their titles, first authors and years agree.`);
  const matched = without.filter(({ outcome }) => outcome === 'matched');
  if (matched.length > 0 && rows.length > 1)
    lines.push(
      `${keys(matched)} had no DOI; matching found this work (see: citeloom explain ${matched[0]?.key}).`,
    );
  for (const alias of nodes.aliases[work] ?? []) {
    const reason = rows.find(({ doi }) => doi === alias)?.reason;
    lines.push(
      readReason(reason).code === 'joined'
        ? `${alias} is another version of it, by the relation that its record states (--merge-versions).`
        : `${alias} is an alias: its record is the one of ${nodes.id[work]}.`,
    );
  }
  return lines;
}

function versions(document: GraphDocument, work: number): string[] {
  return (document.versions ?? [])
    .filter(({ version, published }) => version === work || published === work)
    .map(({ version, published, relation, assertedBy }) => {
      const { ofPublished, ofVersion } = versionText(relation);
      const says = `as the record of ${listText(assertedBy)} says`;
      return version === work
        ? `${ofVersion} ${workInLine(document, published)}, ${says}.`
        : `${ofPublished}: ${workInLine(document, version)}, ${says}.`;
    });
}

function knowledge({ nodes }: GraphDocument, work: number): string[] {
  const from = (
    [
      ['title', nodes.titleFrom[work]],
      ['year', nodes.yearFrom[work]],
      ['venue', nodes.venueFrom[work]],
    ] as const
  ).map(([name, source]) =>
    source === null || source === undefined ? `no ${name}` : `${name} ${PROVENANCE_WORDS[source]}`,
  );
  const container = nodes.containerTitle[work];
  return [
    statusText(nodes.status[work] ?? 'listed', nodes.missingReason[work]),
    sentenceOf(from.join('; ')),
    ...(container === null || container === undefined ? [] : [`Container as given: ${container}.`]),
    ...venueLines(nodes, work),
  ];
}

function venueLines(nodes: GraphDocument['nodes'], work: number): string[] {
  const [venue, key, evidence] = [nodes.venue[work], nodes.venueKey[work], nodes.venueEvidence?.[work]];
  if (venue === null || venue === undefined) return [];
  // A document of a later version may name evidence that has no words here.
  const isKnown =
    evidence !== null && evidence !== undefined && Object.hasOwn(VENUE_EVIDENCE_WORDS, evidence);
  const how = isKnown ? `, ${VENUE_EVIDENCE_WORDS[evidence]}` : '';
  return [`Venue: ${venue} (${key})${how}.`];
}

function notices({ nodes }: GraphDocument, work: number): string[] {
  return [...noticesOf(nodes.updates[work]), ...noticesAbout(nodes.updatesWork?.[work])].map(
    ({ text, doi }) => (doi === undefined ? text : `${text}: ${doi}`),
  );
}

function citations({ nodes, meta }: GraphDocument, work: number): string[] {
  if (nodes.isSeed[work] === true) return [];
  const { referenceLists, works } = meta.coverage;
  const basis = basisText({ known: referenceLists.known, works: works.total });
  const everywhere = nodes.isReferencedByCount[work];
  return [
    `${citingWords(nodes.inDegree[work] ?? 0)}, as far as is known: ${basis}.`,
    nodes.hasReferenceList[work] === true
      ? `It cites ${counted(nodes.outDegree[work] ?? 0, 'work')} of the graph.`
      : 'Whom it cites is not known: no reference list of it is at hand.',
    ...(everywhere === null || everywhere === undefined
      ? []
      : [`Crossref counts ${counted(everywhere, 'citation')} of it anywhere.`]),
  ];
}

/** Where it was read, when no record but a library has it. */
function referenceList(document: GraphDocument, work: number): string[] {
  const row = listOfWork(document, work);
  return row === undefined ? [] : listSentences(row);
}

function citingWords(count: number): string {
  if (count === 0) return 'No work of the graph cites it';
  return `${counted(count, 'work')} of the graph ${count === 1 ? 'cites' : 'cite'} it`;
}

const MOST_CITING = 5;

function citingWorks(document: GraphDocument, work: number): Section {
  const { edges, nodes } = document;
  const citing = edges.target
    .flatMap((target, edge) => (target === work ? [edges.source[edge] ?? 0] : []))
    .filter((source) => nodes.isSeed[source] !== true)
    .sort((a, b) => (nodes.inDegree[b] ?? 0) - (nodes.inDegree[a] ?? 0) || a - b);
  const more = citing.length - MOST_CITING;
  return {
    heading: 'Cited here by, the most cited first',
    lines: [
      ...citing.slice(0, MOST_CITING).map((source) => workInLine(document, source)),
      ...(more > 0 ? [`and ${counted(more, 'other')}`] : []),
    ],
  };
}
