import { appendTo } from '../model/append-to.js';
import type { CollectedCitation } from '../model/collected-work.js';
import type { Reference, ReferenceList } from '../model/reference.js';
import type { WorkPositions } from './build-graph.js';
import type { Collection } from './collect-works.js';

/**
 * Every reference list that is known, of the seeds first and then of the works in their order, also with the
 * references that lead out of the graph. Made anew each time it is gone through, so that nothing of it is held.
 */
export function referenceLists(collection: Collection, positions: WorkPositions): Iterable<ReferenceList> {
  const byDoi = new Map<string, number>();
  for (const [position, { doi, aliases }] of collection.works.entries())
    for (const known of doi === undefined ? aliases : [...aliases, doi]) byDoi.set(known, position);
  const citations = new Map<string, CollectedCitation[]>();
  for (const citation of collection.citations) appendTo(citations, citation.citing, citation);
  return {
    *[Symbol.iterator]() {
      yield* ofSeeds(collection, positions);
      for (const [citing, { id, isSeed, references }] of collection.works.entries()) {
        if (isSeed || references === undefined) continue;
        const byKey = new Map(
          (citations.get(id) ?? []).flatMap(({ cited, references: keys }) =>
            keys.map((key) => [key, positions.get(cited)] as const),
          ),
        );
        const workOf = ({ key, doi }: Reference) => byKey.get(key) ?? byDoi.get(doi ?? '');
        yield { citing, references, workOf };
      }
    },
  };
}

function* ofSeeds({ references }: Collection, positions: WorkPositions): Generator<ReferenceList> {
  const bySeed = new Map<string, Collection['references'][number][]>();
  for (const row of references) appendTo(bySeed, row.seed, row);
  for (const [seed, rows] of bySeed) {
    const works = new Map(rows.map(({ reference, workId }) => [reference, positions.get(workId)]));
    const citing = positions.get(seed);
    yield {
      ...(citing === undefined ? {} : { citing }),
      references: rows.map(({ reference }) => reference),
      workOf: (reference) => works.get(reference),
    };
  }
}
