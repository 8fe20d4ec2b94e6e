import type { Random } from '../../../src/model/random.js';

/** A made-up citation network as columns; works stand in order of time. */
export interface CitationField {
  readonly order: number;
  /** The citing work of each citation, ascending. */
  readonly source: Int32Array;
  /** The cited work; no citation twice, none of a work itself. */
  readonly target: Int32Array;
  /** The year of each work, ascending. */
  readonly years: Int32Array;
  readonly topics: Int32Array;
}

/** How large a field is, and how it differs from the usual one. */
export interface FieldOptions {
  readonly works: number;
  /** About how many citations; the oldest works have too few before them to cite as many as the others. */
  readonly citations: number;
  readonly random: Random;
  /** Share of citations that go to a work of the same topic a little later in time, as deposits hold them. */
  readonly cycles?: number;
}

const YEARS = { first: 1970, last: 2024, growth: 0.05 };
/** Spread of the logarithm of how many works a work cites. */
const SPREAD = 0.6;
const WORKS_IN_A_TOPIC = 400;
/** Of the citations, those within the topic, and those taken over from the reference list of a work met before. */
const SHARES = { topical: 0.9, copied: 0.6 };
/** How many times younger than evenly spread the works are that are met: their rank is u to this power. */
const RECENCY = 3;
/** A companion appears among so many next works of the topic. */
const COMPANIONS = 3;
const TRIES = 3;

/**
 * SYNTHETIC TEST DATA: works cite a recent work, most often of their topic, or what that work cites. Taking
 * citations over makes the much cited cited more, and taking them from the recent lets works age.
 * O(citations), and no memory but the columns.
 *
 * @see Krapivsky & Redner (2005), Network growth by copying
 */
export function citationField({ works, citations, random, cycles = 0 }: FieldOptions): CitationField {
  const topics = drawTopics(works, random);
  const members = membersOf(topics);
  const degrees = drawDegrees(works, citations / works, random);
  const source = new Int32Array(degrees.reduce((sum, degree) => sum + degree, 0));
  const target = new Int32Array(source.length);
  const offsets = new Int32Array(works + 1);
  const citedBy = new Int32Array(works).fill(-1);
  let size = 0;

  /** A work before the place in the list, rather a recent one; -1 when there is none. */
  const recent = (before: number) => before - 1 - Math.floor(before * random() ** RECENCY);
  const draw = (work: number): number => {
    const list = members.offsets[topics[work] as number] as number;
    const place = members.places[work] as number;
    if (random() < cycles) {
      const later = list + place + 1 + Math.floor(random() * COMPANIONS);
      return later < (members.offsets[(topics[work] as number) + 1] as number)
        ? (members.works[later] as number)
        : -1;
    }
    const topical = place > 0 && random() < SHARES.topical;
    const met = topical ? (members.works[list + recent(place)] as number) : recent(work);
    if (met < 0 || random() >= SHARES.copied) return met;
    const [from, to] = [offsets[met] as number, offsets[met + 1] as number];
    const copied = from === to ? met : (target[from + Math.floor(random() * (to - from))] as number);
    return copied < work ? copied : met;
  };

  for (let work = 0; work < works; work += 1) {
    const wanted = degrees[work] as number;
    let tries = TRIES * wanted;
    for (let cited = 0; cited < wanted && tries > 0; tries -= 1) {
      const drawn = draw(work);
      if (drawn < 0 || citedBy[drawn] === work) continue;
      citedBy[drawn] = work;
      source[size] = work;
      target[size] = drawn;
      size += 1;
      cited += 1;
    }
    offsets[work + 1] = size;
  }
  return {
    order: works,
    source: source.subarray(0, size),
    target: target.subarray(0, size),
    years: yearsOf(works),
    topics,
  };
}

/** A field that grows by the same share every year. */
function yearsOf(works: number): Int32Array {
  const { first, last, growth } = YEARS;
  const whole = Math.expm1(growth * (last + 1 - first));
  return Int32Array.from({ length: works }, (_, work) =>
    Math.floor(first + Math.log1p((work / works) * whole) / growth),
  );
}

/** Topics of different sizes: the square of an even draw makes the first the largest. */
function drawTopics(works: number, random: Random): Int32Array {
  const count = Math.max(1, Math.round(works / WORKS_IN_A_TOPIC));
  return Int32Array.from({ length: works }, () => Math.floor(random() ** 2 * count));
}

/** How many works each work cites: log-normal with the mean given. */
function drawDegrees(works: number, mean: number, random: Random): Int32Array {
  const middle = Math.log(mean) - SPREAD ** 2 / 2;
  return Int32Array.from({ length: works }, (_, work) => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.min(work, Math.round(Math.exp(middle + SPREAD * normal)));
  });
}

interface Members {
  readonly offsets: Int32Array;
  /** The works of each topic in order of time. */
  readonly works: Int32Array;
  /** Where each work stands among those of its topic. */
  readonly places: Int32Array;
}

function membersOf(topics: Int32Array): Members {
  const sizes: number[] = [];
  const places = topics.map((topic) => {
    const place = sizes[topic] ?? 0;
    sizes[topic] = place + 1;
    return place;
  });
  const offsets = new Int32Array(sizes.length + 1);
  for (let topic = 0; topic < sizes.length; topic += 1)
    offsets[topic + 1] = (offsets[topic] as number) + (sizes[topic] ?? 0);
  const works = new Int32Array(topics.length);
  for (const [work, topic] of topics.entries())
    works[(offsets[topic] as number) + (places[work] as number)] = work;
  return { offsets, works, places };
}
