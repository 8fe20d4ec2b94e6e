import { CiteloomError } from '../errors.js';
import type { GraphDocument } from '../model/graph-document.js';
import { type CitedWork, citedWorkReader } from './cited-work.js';

/** Why a document holds no works to list, as a sentence; undefined where it does. */
export function bibliographyObstacle({ meta, nodes }: GraphDocument): string | undefined {
  if (meta.projection?.kind === 'co-authorship')
    return 'The nodes of this graph are authors; a bibliography lists works.';
  if (nodes.isSeed.every((isSeed) => isSeed)) return 'A bibliography needs at least one work.';
  return undefined;
}

/**
 * The works of a document without the seeds, in its order.
 *
 * @throws {CiteloomError} EXPORT_FAILED when there is an obstacle.
 */
export function* bibliographyOf(document: GraphDocument): Generator<CitedWork> {
  const obstacle = bibliographyObstacle(document);
  if (obstacle !== undefined)
    throw new CiteloomError('EXPORT_FAILED', obstacle, { hint: 'Choose another format, such as graphml.' });
  const read = citedWorkReader(document);
  for (const [work, isSeed] of document.nodes.isSeed.entries()) if (!isSeed) yield read(work);
}
