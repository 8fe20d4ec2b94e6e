import type { Random } from '../../src/model/random.js';
import type { CrossrefRecord } from './holdings.js';

/** A reference as Crossref deposits it: all values are text. */
export type DepositedReference = { readonly key: string } & Readonly<Record<string, string>>;

/** How dense a synthetic field is. */
export interface FieldOptions {
  /** References of each work on average; about a fifth lead out of the field or have no DOI. */
  readonly citationsPerWork?: number;
  /** A seeded source, so that a field is the same in every run. */
  readonly rng: Random;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2022;
const INDEXED = '2026-06-12T16:58:21Z';
const FAMILIES = ['Abara', 'Brandt', 'Chen', 'Díaz', 'Eklund', 'Fontaine', 'Gupta', 'Hoàng', 'Ito', 'Jansen'];
const GIVEN = ['Ada', 'Bo', 'Chidi', 'Dana', 'Emre', 'Freya', 'Gil', 'Hana'];

interface Outline {
  readonly doi: string;
  readonly year: number;
  readonly known: DepositedReference;
  readonly authors: readonly { readonly given: string; readonly family: string }[];
}

/**
 * SYNTHETIC TEST DATA: a made-up record for each distinct DOI among the references, in the shape of real ones.
 *
 * Titles, years and containers are those of the references where they name them; everything else is invented.
 * A work cites only works of the field that are not younger, older ones more often the more they are cited.
 */
export function syntheticField(
  references: readonly DepositedReference[],
  { citationsPerWork = 12, rng }: FieldOptions,
): CrossrefRecord[] {
  const distinct = new Map<string, DepositedReference>();
  for (const reference of references) {
    const doi = reference.DOI?.toLowerCase();
    if (doi !== undefined && !distinct.has(doi)) distinct.set(doi, reference);
  }
  const field = [...distinct].map(([doi, known]) => outline(doi, known, rng)).sort((a, b) => a.year - b.year);
  // Every work stands once in the urn and once more for each citation: the cited are cited again.
  const urn: Outline[] = [];
  return field.map((work, position) => {
    const cited = drawCited(urn, Math.round(citationsPerWork * (0.4 + 1.2 * rng())), rng);
    urn.push(work, ...cited);
    return syntheticRecord({ work, cited, position, rng });
  });
}

function outline(doi: string, known: DepositedReference, rng: Random): Outline {
  const named = /(?:19|20)\d\d/.exec(known.year ?? doi)?.[0];
  const drawn = FIRST_YEAR + Math.floor(rng() * (LAST_YEAR - FIRST_YEAR + 1));
  const count = 1 + Math.floor(rng() * 4);
  return {
    doi,
    known,
    year: named === undefined || Number(named) > LAST_YEAR ? drawn : Number(named),
    authors: Array.from({ length: count }, () => ({ given: pick(GIVEN, rng), family: pick(FAMILIES, rng) })),
  };
}

function drawCited(urn: readonly Outline[], wanted: number, rng: Random): Outline[] {
  const cited = new Set<Outline>();
  for (let draw = 0; draw < wanted && urn.length > 0; draw += 1) cited.add(pick(urn, rng));
  return [...cited];
}

interface Draft {
  readonly work: Outline;
  readonly cited: readonly Outline[];
  readonly position: number;
  readonly rng: Random;
}

function syntheticRecord({ work, cited, position, rng }: Draft): CrossrefRecord {
  const { doi, year, known, authors } = work;
  const inProceedings = known['journal-title'] === undefined && position % 2 === 0;
  const container =
    known['journal-title'] ?? known['volume-title'] ?? syntheticContainer(year, inProceedings);
  const references = depositReferences(cited, position, rng);
  const date = { 'date-parts': [[year, 1 + (position % 12)]] };
  return {
    indexed: { 'date-parts': [[2026, 6, 12]], 'date-time': INDEXED, timestamp: Date.parse(INDEXED) },
    'reference-count': references.length,
    'references-count': references.length,
    publisher: 'Synthetic test data',
    DOI: doi,
    type: inProceedings ? 'proceedings-article' : 'journal-article',
    source: 'Crossref',
    'is-referenced-by-count': Math.floor(rng() * 5_000),
    title: [
      known['article-title'] ?? `A synthetic <i>study</i> of micro-expressions &amp; affect, no. ${position}`,
    ],
    author: authors.map((author, index) => ({
      ...author,
      sequence: index === 0 ? 'first' : 'additional',
      affiliation: [],
    })),
    'container-title': [container],
    'short-container-title': [],
    issued: date,
    published: date,
    ...(inProceedings
      ? { event: { name: container, location: 'Nowhere' } }
      : { ISSN: ['0000-0000'], 'issn-type': [{ type: 'print', value: '0000-0000' }] }),
    ...(references.length > 0 ? { reference: references } : {}),
    relation: {},
    subject: [],
    URL: `https://doi.org/${doi}`,
  };
}

function syntheticContainer(year: number, inProceedings: boolean): string {
  return inProceedings
    ? `${year} Conference on Synthetic Test Data (CSTD)`
    : 'Journal of Synthetic Test Data';
}

/** The cited works, some with their DOI in the case of a careless deposit, one outside the field, one without DOI. */
function depositReferences(cited: readonly Outline[], position: number, rng: Random): DepositedReference[] {
  const within = cited.map(({ doi, year, authors }, index) => ({
    key: `ref${index + 1}`,
    DOI: rng() < 0.2 ? doi.toUpperCase() : doi,
    'doi-asserted-by': rng() < 0.5 ? 'publisher' : 'crossref',
    year: String(year),
    author: authors[0]?.family ?? '',
  }));
  if (cited.length === 0) return [];
  const next = within.length + 1;
  return [
    ...within,
    { key: `ref${next}`, DOI: `10.5555/synthetic.${position % 40}`, 'doi-asserted-by': 'publisher' },
    { key: `ref${next + 1}`, unstructured: `Someone (2001), A report without a DOI&#x2013;no. ${position}.` },
  ];
}

function pick<T>(values: readonly T[], rng: Random): T {
  const value = values[Math.floor(rng() * values.length)];
  if (value === undefined) throw new RangeError('Nothing to pick from');
  return value;
}
