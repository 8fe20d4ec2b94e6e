import type { GraphDocument } from '../model/graph-document.js';
import type { ExportFormat } from './contract.js';
import { csvRecord } from './csv.js';

/**
 * references.csv: one row per reference of the seeds, in file order.
 *
 * With more than one seed a last column `seed` says whose reference it is; keys are unique within a seed only.
 */
export const referencesCsv: ExportFormat = {
  id: 'references-csv',
  title: 'References (CSV)',
  kind: 'table',
  fileName: 'references.csv',
  description: 'What became of each reference: its outcome, the work it led to, and why when it led to none.',
  opensIn: ['Excel', 'LibreOffice', 'R', 'pandas'],
  write: writeReferences,
};

function* writeReferences({ meta, nodes, references }: GraphDocument): Generator<string> {
  const severalSeeds = meta.seeds.length > 1;
  const columns = ['key', 'outcome', 'workId', 'reason', 'score', 'doi', 'text'];
  yield csvRecord(severalSeeds ? [...columns, 'seed'] : columns);
  for (const { seed, key, outcome, work, reason, score, doi, text } of references) {
    const values = [key, outcome, nodes.id[work], reason, score, doi, text];
    yield csvRecord(severalSeeds ? [...values, seed] : values);
  }
}
