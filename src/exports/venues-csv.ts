import type { GraphDocument } from '../model/graph-document.js';
import type { ExportFormat } from './contract.js';
import { csvRecord } from './csv.js';

/** venues.csv: one row per venue, the largest first, with the spellings that were found to be one. */
export const venuesCsv: ExportFormat = {
  id: 'venues-csv',
  title: 'Venues (CSV)',
  kind: 'table',
  fileName: 'venues.csv',
  description:
    'One row per journal or conference: how many works, how they were led to it, and all spellings, joined by "; ".',
  opensIn: ['Excel', 'LibreOffice', 'R', 'pandas'],
  write: writeVenues,
};

function* writeVenues({ venues }: GraphDocument): Generator<string> {
  yield csvRecord(['key', 'name', 'acronym', 'kind', 'works', 'evidence', 'spellings']);
  for (const { key, name, acronym, kind, works, evidence, spellings } of venues)
    yield csvRecord([key, name, acronym, kind, works, evidence?.join('; '), spellings?.join('; ')]);
}
