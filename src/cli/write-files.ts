import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { claimFolder, type FolderClaim } from './claim-folder.js';
import { type StagedFile, stage, writeWhole } from './files.js';
import { type FolderRecord, hashOfFile, RECORD_FILE, recordText } from './folder-record.js';
import { isSameGraph } from './graph-identity.js';

/** A file to be written into a folder. */
export interface FileToWrite {
  /** In the folder, with slashes. */
  readonly path: string;
  readonly chunks: Iterable<string>;
}

/** What became of files that the former run wrote, and this one does not. */
export interface StaleFiles {
  readonly removed: readonly string[];
  /** Changed by the user since. */
  readonly kept: readonly string[];
}

/** What to write, and whether what else the former run wrote is to go. */
export interface FilesToWrite extends Omit<FolderClaim, 'files'> {
  readonly files: readonly FileToWrite[];
  readonly replacesAll: boolean;
  /** Called before each file is made; where it throws, nothing is written. */
  readonly beforeEach?: () => void;
}

/**
 * Writes files into a folder: all of them first beside their places, then each in its place. The record of the
 * folder holds old and new before the first is replaced, so that a run which is cut off anywhere leaves nothing
 * behind that the next one would not know as its own.
 * @throws CiteloomError OUTPUT_TAKEN, EXPORT_FAILED
 */
export async function writeFiles(options: FilesToWrite): Promise<StaleFiles> {
  const { folder, graph, files, replacesAll } = options;
  const before = await claimFolder({ ...options, files: files.map(({ path }) => path) });
  const staged = new Map<string, StagedFile>();
  try {
    for (const { path, chunks } of files) {
      options.beforeEach?.();
      staged.set(path, await stage(join(folder, path), chunks));
    }
    const old = before?.files ?? new Map<string, readonly string[]>();
    const both = new Map(old);
    for (const [path, { sha256 }] of staged) both.set(path, [...new Set([...(old.get(path) ?? []), sha256])]);
    await writeRecord(folder, { graph, files: both });
    for (const file of staged.values()) await file.commit();
    const stale = new Map([...old].filter(([path]) => !staged.has(path)));
    const fate = replacesAll ? await removeStale(folder, stale) : { removed: [], kept: [] };
    const isKept = !replacesAll && before !== undefined && isSameGraph(before.graph, graph);
    const remaining = isKept ? [...stale] : [];
    const own = [...staged].map(([path, { sha256 }]) => [path, [sha256]] as const);
    await writeRecord(folder, { graph, files: new Map([...remaining, ...own]) });
    return fate;
  } finally {
    for (const file of staged.values()) await file.discard();
  }
}

async function writeRecord(folder: string, record: FolderRecord): Promise<void> {
  await writeWhole(join(folder, RECORD_FILE), [recordText(record)]);
}

/** Removes files that are as they were written, and folders that are empty then. */
async function removeStale(folder: string, stale: FolderRecord['files']): Promise<StaleFiles> {
  const removed: string[] = [];
  const kept: string[] = [];
  for (const [path, hashes] of stale) {
    const file = join(folder, path);
    const hash = await hashOfFile(file);
    if (hash === undefined) continue;
    if (!hashes.includes(hash)) {
      kept.push(path);
      continue;
    }
    await rm(file);
    removed.push(path);
    if (path.includes('/')) await rmdir(dirname(file)).catch(() => undefined);
  }
  return { removed, kept };
}
