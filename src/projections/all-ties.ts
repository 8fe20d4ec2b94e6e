import { CiteloomError } from '../errors.js';
import type { Parallel } from '../model/parallel.js';
import type { Ties } from './contract.js';
import { countAllTies } from './count-all-ties.js';
import { type CountedOccurrences, STEPS_PER_PAIR } from './counted-occurrences.js';

/** Rows are counted in blocks that may have so many ties: what bounds the memory besides the result. */
const TIES_PER_BLOCK = 1 << 23;
const ROWS_PER_CHUNK = 64;
/** A gigabyte of ties: more than any program would open. */
const MOST_TIES = 1 << 26;

/**
 * Every tie that is strong enough, each once.
 *
 * O(Σ k²) over groups of k, in time and at worst in memory: a result of tens of millions of ties takes 16 bytes
 * for each.
 * @throws CiteloomError TOO_MANY_TIES beyond 67 million ties
 */
export async function allTies(counted: CountedOccurrences, parallel: Parallel): Promise<Ties> {
  const bounds = tieBounds(counted);
  const blocks: Ties[] = [];
  let count = 0;
  for (let firstRow = 0; firstRow < bounds.length; ) {
    const block = blockFrom(firstRow, bounds);
    const ties = await tiesOfBlock({ counted, block, parallel });
    count += ties.source.length;
    if (count > MOST_TIES) throw tooMany();
    blocks.push(ties);
    firstRow = block.lastRow;
  }
  return joined(blocks);
}

function tooMany(): CiteloomError {
  return new CiteloomError('TOO_MANY_TIES', `There are more than ${MOST_TIES} ties, too many to keep.`, {
    hint: 'Keep the strongest of each only (--top 10), or ask for a larger weight (--min-weight 2).',
  });
}

/** How many ties each item can have with later ones. */
function tieBounds({ itemOffsets, items, size }: CountedOccurrences): Float64Array {
  const bounds = new Float64Array(size.length);
  for (let group = 0; group + 1 < itemOffsets.length; group += 1) {
    const end = itemOffsets[group + 1];
    for (let at = itemOffsets[group]; at < end; at += 1) {
      const item = items[at];
      bounds[item] += end - 1 - at;
    }
  }
  return bounds;
}

interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly places: Float64Array;
  /** Pairs to be counted, and room for ties. */
  readonly pairs: number;
  readonly room: number;
}

function blockFrom(firstRow: number, bounds: Float64Array): Block {
  const places: number[] = [];
  let [row, room, pairs] = [firstRow, 0, 0];
  while (row < bounds.length) {
    const ties = Math.min(bounds[row], bounds.length - 1 - row);
    if (places.length > 0 && room + ties > TIES_PER_BLOCK) break;
    places.push(room);
    room += ties;
    pairs += bounds[row];
    row += 1;
  }
  return { firstRow, lastRow: row, places: Float64Array.from(places), pairs, room };
}

async function tiesOfBlock({
  counted,
  block,
  parallel,
}: {
  readonly counted: CountedOccurrences;
  readonly block: Block;
  readonly parallel: Parallel;
}): Promise<Ties> {
  const { firstRow, lastRow, places, pairs, room } = block;
  const rows = lastRow - firstRow;
  const { found, partners, weights } = await parallel.run(
    countAllTies,
    {
      ...counted,
      ...{ firstRow, lastRow, places },
      rowsPerChunk: ROWS_PER_CHUNK,
      found: new Int32Array(rows),
      // Born shared, so that threads need no copy: pages that no tie reaches are then never touched.
      partners: new Int32Array(new SharedArrayBuffer(4 * room)),
      weights: new Float64Array(new SharedArrayBuffer(8 * room)),
    },
    { chunks: Math.ceil(rows / ROWS_PER_CHUNK), steps: STEPS_PER_PAIR * pairs },
  );
  const source = new Int32Array(found.reduce((sum, count) => sum + count, 0));
  let next = 0;
  for (let row = 0; row < rows; row += 1) {
    const [start, count] = [places[row], found[row]];
    source.fill(firstRow + row, next, next + count);
    partners.copyWithin(next, start, start + count);
    weights.copyWithin(next, start, start + count);
    next += count;
  }
  return { source, target: fitted(partners, next), weight: fitted(weights, next) };
}

/** The first values of an array: a view where little room is wasted, else a copy. */
function fitted<Values extends Int32Array | Float64Array>(values: Values, count: number): Values {
  return (2 * count > values.length ? values.subarray(0, count) : values.slice(0, count)) as Values;
}

function joined(blocks: readonly Ties[]): Ties {
  const [only] = blocks;
  if (blocks.length === 1 && only !== undefined) return only;
  const count = blocks.reduce((sum, { source }) => sum + source.length, 0);
  const ties = {
    source: new Int32Array(count),
    target: new Int32Array(count),
    weight: new Float64Array(count),
  };
  let next = 0;
  for (const { source, target, weight } of blocks) {
    ties.source.set(source, next);
    ties.target.set(target, next);
    ties.weight.set(weight, next);
    next += source.length;
  }
  return ties;
}
