import { answerLines } from './answer-lines.js';
import { BENCH_MEASURES } from './bench-measures.js';
import type { GraphologyInput } from './contract.js';
import { readField } from './field-file.js';
import { graphologyInput } from './graphology-graphs.js';

/** One field at a time: its graphs take gigabytes. */
let held: { readonly file: string; readonly input: GraphologyInput } | undefined;

await answerLines(({ measure, field }) => {
  const declared = BENCH_MEASURES.find(({ id }) => id === measure)?.graphology;
  if (declared === undefined) throw new RangeError(`graphology has no ${measure}`);
  if (held?.file !== field) held = { file: field, input: graphologyInput(readField(field)) };
  return declared(held.input);
});
