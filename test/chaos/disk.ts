import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';

/** A folder on a disk of its own, so that it can be full or read-only. */
export interface SmallDisk {
  readonly folder: string;
  /** Makes it as large as that, in kilobytes. */
  resize(kilobytes: number): void;
  setReadOnly(readOnly: boolean): void;
  remove(): void;
}

/** Why no small disk can be had here, if so: in words for the title of a skipped test. */
export function obstacleToSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'needs a tmpfs of Linux';
  return userInfo().uid === 0 ? undefined : 'needs root, to mount a small tmpfs';
}

/** Mounts a small tmpfs on the folder. */
export function mountSmallDisk(folder: string, kilobytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  return {
    folder,
    resize: (size) => mount('-o', `remount,size=${size}k`, folder),
    setReadOnly: (readOnly) => mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder),
    remove: () => void spawnSync('umount', ['-l', folder]),
  };
}

function mount(...args: string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')} failed: ${stderr}`);
}

/** Takes the right to write away from whoever is not root. */
export function denyWriting(folder: string): void {
  chmodSync(folder, 0o555);
}
