import { performance } from 'node:perf_hooks';
import { fieldsOfRecords } from './fields.js';
import { tryMutant } from './trial.js';

/** `npm run fuzz:mutants -- 10000 [first number]`: so many mutants, half of each field; ends with 1 on a finding. */
export async function main([count = '10000', first = '1']: readonly string[]): Promise<void> {
  const fields = fieldsOfRecords();
  const outcomes = new Map<string, number>();
  let findings = 0;
  const began = performance.now();
  for (const [name, field] of fields) {
    const mutants = Math.ceil(Number(count) / fields.size);
    for (let number = Number(first); number < Number(first) + mutants; number += 1) {
      const { outcome, changed } = await tryMutant(field, number).catch((error: unknown) => ({
        outcome: 'crash',
        changed: [String(error)],
      }));
      const key = `${name}: ${outcome}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      if (changed.length === 0 && outcome !== 'lost') continue;
      findings += 1;
      process.stdout.write(`${name} ${number}: ${outcome}; ${changed.slice(0, 3).join(' ').slice(0, 500)}\n`);
    }
  }
  for (const [key, times] of [...outcomes].sort()) process.stdout.write(`${key}\t${times}\n`);
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  process.stdout.write(`${count} mutants, ${findings} findings, ${seconds} s\n`);
  process.exitCode = findings === 0 ? 0 : 1;
}
