import { seededRandom } from '../../src/model/random.js';
import type { Agency, CrossrefRecord } from '../replica/holdings.js';
import { type DepositedReference, syntheticField } from '../replica/synthetic-field.js';

/** A made-up survey with every kind of reference that asks something of a crawl. */
export interface SmallSurvey {
  readonly doi: string;
  /** The survey's own record, as the API answers it: a seed file. */
  readonly seed: object;
  readonly references: readonly DepositedReference[];
  readonly records: readonly CrossrefRecord[];
  readonly aliases: Readonly<Record<string, string>>;
  readonly agencies: Readonly<Record<string, Agency>>;
  /** Distinct DOIs among the references. */
  readonly dois: readonly string[];
}

/** How many works of each kind. */
const WORKS = {
  /** Found by a list, with many others. */
  short: 26,
  /** Found by a list, with a few others: long DOIs make small batches, so that there are several. */
  plain: 18,
  /** A comma in the DOI: only the single route takes them. */
  comma: 8,
  alias: 5,
  otherAgency: 5,
  nowhere: 6,
  /** Leads to another that leads back. */
  loop: 1,
};
const WITHOUT_DOI = 4;
/** Of works that only a search finds. */
const TO_FIND = 2;
/** Characters. */
const LONG = 420;

/** SYNTHETIC TEST DATA: about seventy references, the same for the same seed. */
export function smallSurvey(seed: number): SmallSurvey {
  const doi = `10.5555/chaos.${seed}`;
  const name = (kind: string, index: number) => `${doi}.${kind}.${index}`;
  const long = (text: string) => text.padEnd(LONG, 'x');
  const named = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => name(kind, index));
  const short = named('short', WORKS.short);
  const plain = named('plain', WORKS.plain).map(long);
  const comma = named('comma', WORKS.comma).map((text) => text.replace(/\.(\d+)$/, ',$1'));
  const alias = named('alias', WORKS.alias).map(long);
  const otherAgency = named('other', WORKS.otherAgency);
  const nowhere = named('nowhere', WORKS.nowhere).map(long);
  const primaries = named('primary', WORKS.alias);
  const loop = named('loop', WORKS.loop);
  const dois = [...short, ...plain, ...comma, ...alias, ...otherAgency, ...nowhere, ...loop];
  const cited = [...dois, plain[0] ?? doi, alias[0] ?? doi];
  const found = named('found', TO_FIND);
  const held = [...short, ...plain, ...comma, ...primaries, ...found].map((DOI, index) => ({
    key: `held${index}`,
    DOI,
  }));
  const records = syntheticField(held, { rng: seededRandom(seed), citationsPerWork: 6 });
  const references = [
    ...cited.map((DOI, index) => ({ key: `ref${index + 1}`, DOI })),
    ...Array.from({ length: WITHOUT_DOI }, (_, index) => ({
      key: `text${index + 1}`,
      unstructured: `Nobody (200${index}), A report without a DOI, no. ${index}.`,
    })),
    ...records.filter(({ DOI }) => found.includes(DOI)).map(withoutDoi),
  ];
  const message = {
    DOI: doi,
    title: [`Chaos survey ${seed}`],
    type: 'journal-article',
    reference: references,
  };
  return {
    doi,
    seed: { status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message },
    references,
    records,
    aliases: Object.fromEntries([
      ...alias.map((from, index) => [from, primaries[index] ?? doi]),
      ...loop.flatMap((from) => [
        [from, `${from}.back`],
        [`${from}.back`, from],
      ]),
    ]),
    agencies: Object.fromEntries(otherAgency.map((other) => [other, { id: 'datacite', label: 'DataCite' }])),
    dois,
  };
}

/** What a record says of itself, as a reference that leaves its DOI out. */
function withoutDoi({ title, author, issued }: CrossrefRecord, index: number): DepositedReference {
  const first = (values: unknown): unknown => (Array.isArray(values) ? values[0] : undefined);
  const { family } = Object(first(author));
  return {
    key: `found${index + 1}`,
    'article-title': String(first(title)),
    author: String(family),
    year: String(first(first(Object(issued)['date-parts']))),
  };
}
