import * as v from 'valibot';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from '../model/snapshot.js';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const optionalText = v.exactOptional(text);

const reference = v.object({
  key: text,
  doi: optionalText,
  malformedDoi: optionalText,
  doiAssertedBy: v.exactOptional(v.picklist(['publisher', 'crossref'])),
  title: optionalText,
  author: optionalText,
  year: v.exactOptional(v.number()),
  containerTitle: optionalText,
  bookTitle: optionalText,
  volume: optionalText,
  issue: optionalText,
  firstPage: optionalText,
  edition: optionalText,
  issn: optionalText,
  isbn: optionalText,
  unstructured: optionalText,
});

const seed = v.union([
  v.object({ record: v.looseObject({}), fetched: v.boolean(), warnings: v.array(text) }),
  v.object({ id: text, title: text, references: v.array(reference), warnings: v.array(text) }),
]);

/** The first line of a snapshot. */
export const headerSchema = v.object({
  format: v.literal(SNAPSHOT_FORMAT),
  version: v.literal(SNAPSHOT_VERSION),
  seeds: v.pipe(v.array(seed), v.minLength(1)),
  parameters: v.object({
    depth: v.pipe(v.number(), v.integer(), v.minValue(1)),
    minCited: count,
    maxWorks: v.nullable(count),
    metadata: v.picklist(['crossref', 'local']),
  }),
  lines: v.object({
    record: count,
    miss: count,
    alias: count,
    candidates: count,
    unsearched: v.optional(count, 0),
    decision: v.optional(count, 0),
  }),
});

/** A header that was read. */
export type Header = v.InferOutput<typeof headerSchema>;

const failure = v.object({ what: text, tries: count });

/** Any other line. */
export const lineSchema = v.variant('type', [
  v.object({ type: v.literal('record'), record: v.looseObject({}) }),
  v.object({
    type: v.literal('miss'),
    doi: text,
    reason: text,
    agency: optionalText,
    failure: v.exactOptional(failure),
  }),
  v.object({ type: v.literal('alias'), alias: text, doi: text }),
  v.object({ type: v.literal('candidates'), query: text, records: v.array(v.unknown()) }),
  v.variant('why', [
    v.object({ type: v.literal('unsearched'), query: text, why: v.literal('limit') }),
    v.object({ type: v.literal('unsearched'), query: text, why: v.literal('failed'), failure }),
  ]),
  v.object({ type: v.literal('decision'), seed: text, key: text, doi: v.nullable(text) }),
]);
