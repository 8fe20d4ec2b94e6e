import { version } from '../../../package.json';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { type BuildEvent, documentOfGathered, gather } from '../../../src/pipeline.js';
import type { SeedContent } from '../../../src/seeds/contract.js';
import { parseVenueTable } from '../../../src/venues/venue-table.js';
import type { OpenProgress } from './messages.js';
import { noReferee } from './no-referee.js';

/** Name and version of what makes documents in the viewer: the same as on the command line. */
export const generator = `citeloom ${version}`;

/**
 * Builds the document of records as `citeloom build --offline` does, but without its table of venues, which
 * would make the page half as large again: venues bear the names that the records give them.
 * @throws CiteloomError SEED_UNREADABLE
 */
export async function documentOfRecords(
  { seeds, cache, decisions, snapshot }: SeedContent,
  tell: (progress: OpenProgress) => void,
): Promise<GraphDocument> {
  const { depth = 1, minCited = 1, maxWorks = null, metadata = 'crossref' } = snapshot ?? {};
  const input = {
    seeds,
    cache,
    libraries: [],
    venues: parseVenueTable({ venues: [], proceedings: [] }),
    ...(decisions === undefined ? {} : { decisions }),
    options: { depth, minCited, maxWorks: maxWorks ?? Number.POSITIVE_INFINITY, metadata, generator },
  };
  const emit = (event: BuildEvent) => tellStage(event, tell);
  return documentOfGathered(await gather(input, emit), { input, referee: noReferee, emit });
}

function tellStage(event: BuildEvent, tell: (progress: OpenProgress) => void): void {
  if (event.type !== 'stage') return;
  if (event.stage === 'measures') tell({ stage: 'measuring' });
  if (event.stage === 'layouts') tell({ stage: 'laying-out' });
}
