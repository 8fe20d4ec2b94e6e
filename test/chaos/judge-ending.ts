import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Played } from './arena.js';
import type { Broken } from './verdict.js';

const UNHANDLED =
  /unhandled|UnhandledPromise|This is a fault in citeloom|^\s+at .+:\d+:\d+\)?$|FATAL ERROR/im;

/** Judges how one process ended: its exit code, its last words, and the files it left. */
export function judgeEnding(played: Played): Broken[] {
  const { code, signal, stderr, point, out } = played;
  const broken: Broken[] = [];
  const say = (message: string) =>
    broken.push({ invariant: 'ending', message: `${message}; it said: ${stderr.trim().slice(0, 400)}` });
  if (stderr.includes('no end within')) say('the process did not end');
  else if (signal !== null && point === undefined) say(`ended by ${signal} without being killed`);
  if (UNHANDLED.test(stderr)) say('something was not handled');
  if (code === 0 && /^error /m.test(stderr)) say('exit code 0 after an error');
  if (code === 0 && !existsSync(join(out, 'graph.json'))) say('exit code 0 without a graph');
  if (code !== null && code !== 0 && !/^error /m.test(stderr)) say(`exit code ${code} without an error`);
  return [...broken, ...judgeFiles(out)];
}

/** What every whole file of a kind ends with. */
const ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\.csl\.json$/, /\]\s*$/],
  [/\.(json|bib)$/, /\}\s*$/],
  [/\.ris$/, /ER {2}- \s*$/],
  [/\.gexf$/, /<\/gexf>\s*$/],
  [/\.graphml$/, /<\/graphml>\s*$/],
  [/\.html$/, /<\/html>\s*$/i],
  [/\.(csv|net)$/, /\n$/],
];

/** Judges whether every export in a folder is whole. */
export function judgeFiles(folder: string): Broken[] {
  return exportFiles(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const end = ENDS.find(([file]) => file.test(name))?.[1];
    const whole = end === undefined || end.test(text);
    return whole
      ? []
      : [{ invariant: 'whole' as const, message: `${name} ends amid its text (${text.length} characters)` }];
  });
}

/** The names of the exports in a folder: neither stores nor temporary files. */
export function exportFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !/\.tmp$|^records\.jsonl|\.sqlite/.test(name))
    .sort();
}
