import { foldText } from '../model/text/fold-text.js';
import type { WorkRecord } from '../model/work.js';
import { abbreviationAt, containerWords } from './abbreviated-title.js';
import { nameWords } from './author-agreement.js';
import { isDistinctive } from './compare-structured.js';
import type { Agreement, Comparison } from './comparison.js';
import { findTitle } from './find-title.js';
import { isBook, standsAlone } from './look-alikes.js';
import { acronymsOf, containersOf, peopleOf, yearsOf } from './record-facts.js';
import type { ReferenceLine } from './reference-line.js';

/** What a line says of a work that appeared by itself. */
const ALONE =
  /\b(?:thesis|dissertation|report|working paper|std|standard|\w*rxiv|research square|ssrn|preprints?|data ?set)\b/i;

/**
 * Looks in a line of text for what a record tells: its title in one piece, its authors, year, container, volume
 * and page. What is not found is unknown rather than different, except a year and the authors.
 */
export function compareUnstructured(line: ReferenceLine, record: WorkRecord): Comparison {
  const found = findTitle(line, record);
  const before = line.words.slice(0, found.from);
  const after = line.words.slice(found.to);
  const book = isBook(record.type);
  const isAlone = standsAlone(record) && ALONE.test(line.raw);
  return {
    title: found.similarity,
    isWholeTitle: found.isWhole,
    isDistinctiveTitle: isDistinctive(found.title),
    isBook: book,
    fields: {
      author: authorIn(before.length > 0 ? before : line.words, record),
      year: yearIn([...before, ...after], record),
      ...placeIn(after, record),
      issue: 'unknown',
    },
    namesContainer: !book && !isAlone && after.some((word) => /\p{L}{3}/u.test(word)),
  };
}

function authorIn(words: readonly string[], record: WorkRecord): Agreement {
  const [first, ...others] = (peopleOf(record) ?? []).map(nameWords).filter((name) => name.length > 0);
  if (first === undefined) return 'unknown';
  const named = new Set(nameWords(words.join(' ')));
  if (named.has(first.at(-1) ?? '')) return 'same';
  return others.some((name) => named.has(name.at(-1) ?? '')) ? 'near' : 'different';
}

function yearIn(words: readonly string[], record: WorkRecord): Agreement {
  const named = words.flatMap((word) => /^((?:1[5-9]|20)\d\d)[a-z]?$/.exec(word)?.[1] ?? []).map(Number);
  const years = yearsOf(record);
  if (named.length === 0 || years.length === 0) return 'unknown';
  const off = Math.min(...named.flatMap((year) => years.map((known) => Math.abs(known - year))));
  return off === 0 ? 'same' : off === 1 ? 'near' : 'different';
}

/** A number that happens to be that of the volume says nothing unless container or page agree too. */
function placeIn(
  words: readonly string[],
  record: WorkRecord,
): Pick<Comparison['fields'], 'container' | 'volume' | 'page'> {
  const [container, page] = [containerIn(words, record), pageIn(words, record)];
  const volume = record.volume?.toLowerCase();
  const isNamed = volume !== undefined && words.includes(volume);
  return {
    container,
    volume: isNamed && (container === 'same' || page === 'same') ? 'same' : 'unknown',
    page,
  };
}

function containerIn(words: readonly string[], record: WorkRecord): Agreement {
  if (acronymsOf(record).some((acronym) => words.includes(foldText(acronym)))) return 'same';
  const plain = words.filter((word) => !/^\d/.test(word));
  const found = containersOf(record).some((container) => {
    const title = containerWords(container);
    if (title.length === 0) return false;
    if (title.length === 1) return plain.includes(title[0] ?? '');
    return plain.some((_word, from) => abbreviationAt(plain, title, from) > 0);
  });
  return found ? 'same' : 'unknown';
}

function pageIn(words: readonly string[], { pages, articleNumber }: WorkRecord): Agreement {
  const first = pages
    ?.split(/[-–—,]/)[0]
    ?.trim()
    .toLowerCase();
  const known = [first, articleNumber?.toLowerCase()].filter((page) => page !== undefined && page !== '1');
  return known.some((page) => words.includes(page ?? '')) ? 'same' : 'unknown';
}
