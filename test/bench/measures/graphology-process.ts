import { answerLines } from './answer-lines.js';
import { BENCH_MEASURES } from './bench-measures.js';
import type { GraphologyInput } from './contract.js';
import { readField } from './field-file.js';
import { directedInGraphology, undirectedInGraphology } from './graphology-graphs.js';

/** One field at a time: its graphs take gigabytes. */
let held: { readonly file: string; readonly input: GraphologyInput } | undefined;

function inputOf(file: string): GraphologyInput {
  if (held?.file === file) return held.input;
  const arcs = readField(file);
  const input: GraphologyInput = {
    arcs,
    directed: once(() => directedInGraphology(arcs)),
    undirected: once(() => undirectedInGraphology(arcs)),
  };
  held = { file, input };
  return input;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

await answerLines(({ measure, field }) => {
  const declared = BENCH_MEASURES.find(({ id }) => id === measure)?.graphology;
  if (declared === undefined) throw new RangeError(`graphology has no ${measure}`);
  return declared(inputOf(field));
});
