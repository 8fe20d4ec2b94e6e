import type { SeedReader } from './contract.js';
import { firstOf } from './decoded-seed.js';
import { readRecordLines } from './record-lines.js';
import { isSnapshotHeader, readSnapshot } from './snapshot.js';

/**
 * JSON lines, packed with gzip or not: a snapshot, or Crossref records without a header, of which the first is
 * the survey and the others are what is known of its references.
 */
export const jsonLines: SeedReader = {
  id: 'json-lines',
  title: 'Snapshot, or Crossref records one a line (.jsonl, .jsonl.gz)',
  accepts: ({ name, head }) => {
    const start = head.search(/\S/);
    if (head[start] !== '{') return false;
    if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name)) return true;
    const length = head.slice(start).search(/[\r\n]/);
    const first = length < 0 ? head.slice(start) : head.slice(start, start + length);
    if (!first.trimEnd().endsWith('}')) return false;
    return isSnapshotHeader(first) || (length >= 0 && /^\s*\{/.test(head.slice(start + length)));
  },
  read: async ({ lines, ...file }) => {
    const { first, all } = await firstOf(lines());
    return isSnapshotHeader(first)
      ? readSnapshot({ ...file, lines: all })
      : readRecordLines({ ...file, lines: all });
  },
};
