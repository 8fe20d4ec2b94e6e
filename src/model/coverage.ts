import { countOf, formatCount } from './format-number.js';
import type { Outcome } from './reference.js';
import type { Provenance, WorkStatus } from './work.js';

/** How much is known, and how well: the figures that say what the measures can mean. */
export interface Coverage {
  /** References of the seeds, each with exactly one outcome; the outcomes sum to `total`. */
  readonly references: { readonly total: number; readonly byOutcome: Readonly<Record<Outcome, number>> };
  /** Works of the graph without the seeds. */
  readonly works: {
    readonly total: number;
    /** Of these, how many lie beyond the references: cited only by works; absent when none do. */
    readonly beyondReferences?: number;
    readonly byStatus: Readonly<Record<WorkStatus, number>>;
    /** How many have the attribute, by where it came from; `absent` completes the sum to `total`. */
    readonly title: ProvenanceCounts;
    readonly year: ProvenanceCounts;
    readonly venue: ProvenanceCounts;
  };
  /** Of the works without the seeds: whose reference lists are known, deposited as none, or not known. */
  readonly referenceLists: {
    readonly known: number;
    /** Of the known, how many no record tells but a library; absent when none. */
    readonly fromLibrary?: number;
    readonly noneDeposited: number;
    readonly unknown: number;
  };
  readonly citations: {
    readonly total: number;
    /** Citations that do not start at a seed: what the centralities are computed on. */
    readonly amongWorks: number;
  };
  /** What these figures mean for the centralities, in sentences. */
  readonly meaning: readonly string[];
}

/** Counts by provenance, and of those without. */
export type ProvenanceCounts = Readonly<Record<Provenance | 'absent', number>>;

/** How people get the citations that a document lacks. */
const FETCH_COMMAND = 'citeloom build --mailto you@example.org';

/** The coverage in one sentence, always shown beside the graph. */
export function coverageSentence({ references, works, referenceLists, citations }: Coverage): string {
  const inferred = works.year['doi-structure'];
  const beyond = works.beyondReferences ?? 0;
  const cited = works.total - beyond;
  const parts = [
    `${countOf(cited, 'cited work')} from ${countOf(references.total, 'reference')}`,
    ...(beyond === 0 ? [] : [`${countOf(beyond, 'work')} that only these works cite`]),
    referenceLists.known > 0
      ? `reference lists known for ${formatCount(referenceLists.known)} of ${formatCount(works.total)}`
      : 'no reference list of a cited work known',
    `${countOf(citations.amongWorks, 'citation')} among them`,
  ];
  if (inferred > 0) parts.push(`${countOf(inferred, 'year')} inferred from the DOI`);
  return `${parts.join('; ')}.`;
}

/** What the sentence depends on: the coverage, and whether Crossref was asked. */
export interface CoverageOfDocument {
  readonly coverage: Coverage;
  readonly parameters: { readonly metadata: 'crossref' | 'local' };
}

/** Why there are no citations among the works, and what to do; absent when there are some. */
export function missingCitationsNotice({ coverage, parameters }: CoverageOfDocument): string | undefined {
  const { citations, referenceLists } = coverage;
  if (citations.amongWorks > 0) return undefined;
  if (referenceLists.known > 0)
    return 'None of the works whose reference lists are known cites another of these works.';
  if (parameters.metadata === 'crossref') {
    const { noneDeposited, unknown } = referenceLists;
    const parts = [
      ...(noneDeposited > 0 ? [`Crossref has none of ${countOf(noneDeposited, 'work')}`] : []),
      ...(unknown > 0 ? [`no record of ${countOf(unknown, 'work')} was had`] : []),
    ];
    const why = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
    return `No citations among these works are known, because no reference list of theirs is${why}.`;
  }
  return `No citations among these works are known yet. Run \`${FETCH_COMMAND}\` with a network to fetch them.`;
}

/** How the lists that are not known can be had, where Crossref was not asked; absent when it was, or nothing lacks. */
export function missingListsNotice({ coverage, parameters }: CoverageOfDocument): string | undefined {
  const { citations, referenceLists, works } = coverage;
  const { known, unknown } = referenceLists;
  if (parameters.metadata === 'crossref') return undefined;
  if (citations.amongWorks === 0 || known === 0 || unknown === 0 || works.byStatus.resolved > 0)
    return undefined;
  return `The reference lists of ${formatCount(unknown)} of these works are not known yet. Run \`${FETCH_COMMAND}\` with a network to fetch them.`;
}

/** Whose reference lists a measure rests on. */
export interface MeasureBasis {
  /** Works, without the seeds, whose reference lists are known. */
  readonly known: number;
  readonly works: number;
}

/** `the references of 164 of 203 works are known (81 %)`. */
export function basisText({ known, works }: MeasureBasis): string {
  return `the references of ${formatCount(known)} of ${formatCount(works)} works are known (${percentOf(known, works)})`;
}

/** What the coverage means for the centralities. */
export function coverageMeaning({ referenceLists, works }: Omit<Coverage, 'meaning'>): string[] {
  const { known, fromLibrary = 0, noneDeposited, unknown } = referenceLists;
  if (works.total === 0) return [];
  if (known === 0)
    return ['No reference list of a work is known, so who cites whom among them is not known either.'];
  const open = noneDeposited + unknown;
  const basis = basisText({ known, works: works.total });
  const first = [
    `Centralities count the citations that can be seen: ${basis}.`,
    ...(fromLibrary === 0 ? [] : [librarySentence(fromLibrary, known)]),
  ];
  if (open === 0) return first;
  const parts = [
    ...(noneDeposited > 0 ? [`${formatCount(noneDeposited)} deposited none`] : []),
    ...(unknown > 0 ? [`of ${formatCount(unknown)} no record is held`] : []),
  ];
  return [
    ...first,
    `What the other ${formatCount(open)} cite is not known (${parts.join(', ')}): a work that mainly they cite ranks lower here than it should.`,
    known === 1
      ? 'All citations among the works start at this one: a work that it does not cite is not therefore uncited.'
      : `All citations among the works start at these ${formatCount(known)}: a work that none of them cites is not therefore uncited.`,
    'Citation counts are lower bounds; small differences between works say little.',
  ];
}

/** How many of the lists were copied from texts of the works, and where to see from which. */
function librarySentence(fromLibrary: number, known: number): string {
  const copied =
    fromLibrary === known
      ? 'All of these lists were copied from texts of the works and come'
      : countOf(
          fromLibrary,
          'of these lists was copied from the text of the work and comes',
          'of these lists were copied from texts of the works and come',
        );
  return `${copied} from a library: each work names source and edition.`;
}

/** A share in whole percent; the ends are kept for none and all. */
function percentOf(part: number, whole: number): string {
  const percent = Math.round((100 * part) / Math.max(1, whole));
  return `${part < whole ? Math.min(99, percent) : percent}\u00a0%`;
}
