import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { normalizeDoi } from '../../../../src/model/doi.js';
import { surveyField } from '../../../replica/survey.js';
import type { Field } from './trial.js';

/** Real answers of the API, kept beside the repository; not part of it. */
const FOLDER = new URL('../../../../../shared/recordings/', import.meta.url);

/** Made-up records for the survey, always; recorded ones where they are at hand. */
export function fieldsOfRecords(): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>([['synthetic', { records: surveyField() }]]);
  const recorded = existsSync(FOLDER) ? recordedRecords() : [];
  return recorded.length > 0 ? fields.set('recorded', { records: recorded }) : fields;
}

function recordedRecords(): { DOI: string }[] {
  const records = new Map<string, { DOI: string }>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json')))
    for (const record of within(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))) {
      const doi = normalizeDoi(record.DOI);
      // A comma cannot stand in a filter, and these go by lists.
      if (doi !== undefined && !doi.includes(',') && !records.has(doi)) records.set(doi, record);
    }
  return [...records.values()];
}

/** Every Crossref record anywhere in a recording, whose body may be JSON or text. */
function* within(value: unknown): Generator<{ DOI: string }> {
  if (typeof value === 'string' && /^\s*\{/.test(value)) yield* within(parsed(value));
  if (typeof value !== 'object' || value === null) return;
  if ('DOI' in value && typeof value.DOI === 'string' && 'title' in value && 'indexed' in value)
    yield { ...value, DOI: value.DOI };
  else for (const inner of Object.values(value)) yield* within(inner);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
