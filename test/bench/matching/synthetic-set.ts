import { type Random, seededRandom } from '../../../src/model/random.js';
import { mapReferences } from '../../../src/sources/crossref/map-references.js';
import type { CrossrefRecord } from '../../replica/holdings.js';
import { spoiled } from './blemishes.js';
import { deposit } from './deposit.js';
import { pick } from './draw.js';
import type { Field } from './fields/field.js';
import { FIELDS } from './fields/fields.js';
import type { Drawing } from './look-alike-kind.js';
import { lookAlikes } from './look-alikes.js';
import type { GoldReference, MatchingSet } from './matching-set.js';
import { recordOf } from './outline.js';
import { quirkyRecord } from './record-quirks.js';
import { exchangePhrase, syntheticTitle, syntheticWork, type Work } from './synthetic-work.js';

/** How large and how hard a made-up set is. */
export interface SyntheticSetOptions {
  readonly name: string;
  readonly seed: number;
  readonly references: number;
  /** Share of references whose work has no record, 0 to 1. */
  readonly withoutRecord: number;
  readonly lookAlikesEach: number;
  /** Further works that nobody cites. */
  readonly noise: number;
}

const DEFAULTS: SyntheticSetOptions = {
  name: 'made-up works',
  seed: 2024,
  references: 400,
  withoutRecord: 0.25,
  lookAlikesEach: 6,
  noise: 600,
};

/** SYNTHETIC TEST DATA: references to made-up works of eight fields, and holdings full of look-alikes. */
export function syntheticSet(options: Partial<SyntheticSetOptions> = {}): MatchingSet {
  const all = { ...DEFAULTS, ...options };
  const { name, seed, references: wanted, withoutRecord, lookAlikesEach, noise } = all;
  const rng = seededRandom(seed);
  const works = distinctWorks(wanted + noise, rng);
  const records: CrossrefRecord[] = [];
  const references = works.slice(0, wanted).map(({ work, field }, position): GoldReference => {
    const key = `s${position + 1}`;
    const hasRecord = rng() >= withoutRecord;
    const expected = doiOf(position);
    if (hasRecord) records.push(quirkyRecord(recordOf(work, expected), rng));
    records.push(...lookAlikes(work, { key, hasRecord, count: lookAlikesEach, rng, ...drawing(field) }));
    const { work: cited, blemishes } = spoiled(work, rng);
    const [reference = { key }] = mapReferences([deposit(cited, key, rng)]);
    const note = blemishes.length > 0 ? { note: blemishes.join(', ') } : {};
    return { reference, ...(hasRecord ? { expected } : {}), ...note };
  });
  const others = works.slice(wanted).map(({ work }, position) => recordOf(work, doiOf(wanted + position)));
  return { name, references, records: [...records, ...others] };
}

interface FieldWork {
  readonly field: Field;
  readonly work: Work;
}

/** Works no two of which have the same title. */
function distinctWorks(count: number, rng: Random): FieldWork[] {
  const works = new Map<string, FieldWork>();
  while (works.size < count) {
    const field = pick(FIELDS, rng);
    const work = syntheticWork(field, rng);
    if (!works.has(work.title)) works.set(work.title, { field, work });
  }
  return [...works.values()];
}

function doiOf(position: number): string {
  return `10.5555/work.${String(position + 1).padStart(4, '0')}`;
}

function drawing(field: Field): Omit<Drawing, 'rng'> {
  return {
    nearTitle: (title, rng) => exchangePhrase(title, field, rng),
    otherTitle: (rng) => syntheticTitle(field, rng),
    containers: [...field.journals.map(([title]) => title), ...field.books],
  };
}
