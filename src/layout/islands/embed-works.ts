import type { Parallel } from '../../model/parallel.js';
import type { Random } from '../../model/random.js';
import { type EmbeddedWorks, embedSimilar } from './embed-similar.js';
import { type OrderedWorks, rangesOf } from './order-works.js';
import type { Points } from './points.js';
import type { SimilarityGraph } from './similarity-graph.js';

const DEFAULTS = {
  /** More works need fewer epochs each, and could not afford as many. */
  epochs: (works: number) => (works <= 10_000 ? 120 : works <= 30_000 ? 80 : 40),
  /** Ties of a chunk, at least: a chunk should outlast what it costs to hand it out. */
  tiesPerChunk: 8_000,
  /** Elementary steps of a tie in an epoch: its pull, and its pushes. */
  stepsPerTie: 20,
};

/** What works are embedded by, and how. */
export interface EmbeddingInput {
  readonly ordered: OrderedWorks;
  readonly similar: SimilarityGraph;
  /** Where works start. */
  readonly starts: Points;
  readonly random: Random;
  readonly parallel: Parallel;
}

/** Where works end that start somewhere, each component by itself. O(epochs · ties). */
export async function embedWorks({
  ordered,
  similar,
  starts,
  random,
  parallel,
}: EmbeddingInput): Promise<Points> {
  const { works, components } = ordered;
  const epochs = DEFAULTS.epochs(works.length);
  const places = shuffledPlaces(components, random);
  const drawn = new Float64Array(starts.length);
  for (const [work, place] of places.entries()) {
    drawn[2 * place] = starts[2 * work];
    drawn[2 * place + 1] = starts[2 * work + 1];
  }
  const component = rangesOf(components);
  const chunkStarts = chunksOf(similar.offsets);
  const shared: EmbeddedWorks = {
    ...similar,
    componentStart: component.map((range) => components[range]),
    componentEnd: component.map((range) => components[range + 1]),
    ...{ places, chunkStarts, epochs },
    seed: Math.floor(random() * 0x8000_0000),
    ...{ even: Float64Array.from(starts), odd: new Float64Array(starts.length) },
    ...{ evenDrawn: drawn, oddDrawn: new Float64Array(starts.length) },
  };
  const steps = DEFAULTS.stepsPerTie * epochs * similar.partners.length;
  const job = { chunks: chunkStarts.length - 1, rounds: epochs, steps };
  const { even, odd } = await parallel.run(embedSimilar, shared, job);
  return epochs % 2 === 0 ? even : odd;
}

/** A place for each work, in random order within its component. */
function shuffledPlaces(components: Int32Array, random: Random): Int32Array {
  const places = new Int32Array(components[components.length - 1]).map((_, work) => work);
  for (let range = 0; range + 1 < components.length; range += 1)
    for (let last = components[range + 1] - 1; last > components[range]; last -= 1) {
      const other = components[range] + Math.floor(random() * (last + 1 - components[range]));
      [places[last], places[other]] = [places[other], places[last]];
    }
  return places;
}

/** Rows cut where about as many ties lie in each chunk. */
function chunksOf(offsets: Int32Array): Int32Array {
  const starts = [0];
  for (let work = 1; work + 1 < offsets.length; work += 1)
    if (offsets[work] - offsets[starts.at(-1) ?? 0] >= DEFAULTS.tiesPerChunk) starts.push(work);
  return Int32Array.from([...starts, offsets.length - 1]);
}
