import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CiteloomError } from '../errors.js';
import { isNodeError } from './files.js';
import { type FolderRecord, hashOfFile, readFolderRecord } from './folder-record.js';
import { type GraphIdentity, graphName, isSameGraph } from './graph-identity.js';

/** What a command is about to write. */
export interface FolderClaim {
  readonly folder: string;
  readonly graph: GraphIdentity;
  /** Paths in the folder, with slashes. */
  readonly files: readonly string[];
  /** Whether the user says that all of it may be written over. */
  readonly force?: true | undefined;
}

/**
 * Makes sure that a folder may be written: that it holds no other graph, and that each file which would be
 * written over is as citeloom wrote it. Writes nothing.
 * @returns what was written there before
 * @throws CiteloomError OUTPUT_TAKEN naming what is in the way
 */
export async function claimFolder(claim: FolderClaim): Promise<FolderRecord | undefined> {
  const { folder, graph, files, force } = claim;
  await requireFolder(folder);
  const record = await readFolderRecord(folder);
  if (force === true) return record;
  if (record !== undefined && !isSameGraph(record.graph, graph) && (await holdsAny(folder, record)))
    throw taken(`${folder} holds ${graphName(record.graph)}, and this is ${graphName(graph)}.`);
  for (const file of files) {
    const path = join(folder, file);
    const hash = await hashOfFile(path);
    const own = record?.files.get(file);
    if (hash === undefined || own?.includes(hash) === true) continue;
    if (own === undefined) throw taken(`${path} is there already, and citeloom did not write it.`);
    throw taken(`${path} was changed since citeloom wrote it.`, 'Keep your copy under another name');
  }
  return record;
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((thrown: unknown) => {
    if (isNodeError(thrown) && thrown.code === 'ENOENT') return undefined;
    throw new CiteloomError('EXPORT_FAILED', `${folder} cannot be written to.`, {
      hint: ELSEWHERE,
      cause: thrown,
    });
  });
  if (found !== undefined && !found.isDirectory())
    throw new CiteloomError('EXPORT_FAILED', `${folder} is a file, not a folder.`, { hint: ELSEWHERE });
}

const ELSEWHERE = 'Choose another folder with --out.';

async function holdsAny(folder: string, { files }: FolderRecord): Promise<boolean> {
  for (const file of files.keys()) if ((await hashOfFile(join(folder, file))) !== undefined) return true;
  return false;
}

function taken(message: string, remedy = 'Choose another folder with --out'): CiteloomError {
  return new CiteloomError('OUTPUT_TAKEN', message, { hint: `${remedy}, or write over it with --force.` });
}
