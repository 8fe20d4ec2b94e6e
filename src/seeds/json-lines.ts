import type { SeedContent, SeedReader } from './contract.js';
import type { SeedFile } from './decoded-file.js';
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
    if (!head.trimStart().startsWith('{')) return false;
    if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name)) return true;
    const [first = '', second = ''] = head.split('\n').filter((line) => line.trim() !== '');
    return (
      objectIn(first) !== undefined &&
      (second.trimStart().startsWith('{') || isSnapshotHeader(objectIn(first)))
    );
  },
  read: readJsonLines,
};

async function readJsonLines(file: SeedFile): Promise<SeedContent> {
  for await (const line of file.lines()) {
    if (line.trim() === '') continue;
    return isSnapshotHeader(objectIn(line)) ? readSnapshot(file) : readRecordLines(file);
  }
  return readRecordLines(file);
}

function objectIn(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
