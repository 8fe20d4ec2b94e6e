import { csrOf } from '../../../src/model/csr-graph.js';
import { createThreads } from '../../../src/threads/create-threads.js';
import { answerLines } from './answer-lines.js';
import { BENCH_MEASURES } from './bench-measures.js';
import type { CiteloomInput } from './contract.js';
import { readField } from './field-file.js';

const fields = new Map<string, Pick<CiteloomInput, 'arcs' | 'graph'>>();

function inputOf(file: string): Pick<CiteloomInput, 'arcs' | 'graph'> {
  const known = fields.get(file);
  if (known !== undefined) return known;
  const arcs = readField(file);
  const input = { arcs, graph: csrOf({ ...arcs, directed: true }) };
  fields.set(file, input);
  return input;
}

await answerLines(({ measure, field, threads: count = 1 }) => {
  const declared = BENCH_MEASURES.find(({ id }) => id === measure);
  if (declared === undefined) throw new RangeError(`citeloom has no ${measure}`);
  const input = inputOf(field);
  return async () => {
    const threads = createThreads({ count });
    try {
      return await declared.citeloom({ ...input, parallel: threads });
    } finally {
      await threads.close();
    }
  };
});
