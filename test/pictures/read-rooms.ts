import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** A folder of the source, or a file that lies beside the folders. */
export interface Room {
  readonly name: string;
  readonly lines: number;
  /** Names of the rooms that it imports from, sorted. */
  readonly imports: readonly string[];
  /** Whether it imports modules of Node: it meets files, the network, a clock or other processes. */
  readonly meetsMachine: boolean;
}

/** What the viewer runs in a worker: it measures, as the rest must not. */
const WORKER = 'web/document/worker/';

/** Files that say how what runs is built, and are no part of it. */
const BUILDS = /^(?:src\/vite\.config\.ts$|web\/vite\.config\.ts$|web\/build\/)/;

/** The room that a file lies in; undefined where it lies in none. */
export type RoomOf = (file: string) => string | undefined;

/** Rooms as files and their imports tell them, sorted by name. */
export function readRooms(root: string, roomOf: RoomOf): Room[] {
  const rooms = new Map<string, { lines: number; imports: Set<string>; meetsMachine: boolean }>();
  for (const file of ['src', 'web'].flatMap((folder) => sourcesIn(root, folder))) {
    const text = readFileSync(join(root, file), 'utf8');
    const name = roomOf(file);
    if (name === undefined) continue;
    const room = rooms.get(name) ?? { lines: 0, imports: new Set(), meetsMachine: false };
    rooms.set(name, room);
    room.lines += text.split('\n').length - 1;
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (fileName.startsWith('node:')) room.meetsMachine = true;
      const path = fileName.startsWith('.') ? posix.join(dirname(file), fileName) : '';
      const below = /^(?:src|web)\//.test(path) ? roomOf(path) : undefined;
      if (below !== undefined && below !== name) room.imports.add(below);
    }
  }
  return [...rooms]
    .map(([name, { imports, ...room }]) => ({ name, ...room, imports: [...imports].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name))
    .filter((file) => !BUILDS.test(file));
}

/**
 * The rooms of `src`, and the viewer and its worker as one room each: `src/model/work.ts` lies in `model`,
 * `src/pipeline.ts` in `pipeline`, `src/cli.ts` in `cli`.
 */
export function sourceRoomOf(file: string): string {
  if (file.startsWith('web/')) return file.startsWith(WORKER) ? WORKER.slice(0, -1) : 'web';
  const [, first = ''] = file.split('/');
  return first.replace(/\.[jt]s$/, '');
}

/** The rooms of the viewer: `web/state/store.ts` lies in `web/state`, `web/main.ts` in `web/main`. */
export function viewerRoomOf(file: string): string | undefined {
  if (!file.startsWith('web/')) return undefined;
  if (file.startsWith(WORKER)) return WORKER.slice(0, -1);
  return file
    .split('/')
    .slice(0, 2)
    .join('/')
    .replace(/\.[jt]s$/, '');
}

/**
 * Rooms by floor, the lowest first: a room is one floor above the highest that it imports from.
 * @throws Error where rooms import each other in a circle
 */
export function floorsOf(rooms: readonly Room[]): Room[][] {
  const named = new Map(rooms.map((room) => [room.name, room]));
  const levels = new Map<string, number>();
  const levelOf = (name: string, above: readonly string[]): number => {
    if (above.includes(name)) throw new Error(`a circle of rooms: ${[...above, name].join(' → ')}`);
    const level =
      levels.get(name) ??
      Math.max(-1, ...(named.get(name)?.imports ?? []).map((below) => levelOf(below, [...above, name]))) + 1;
    levels.set(name, level);
    return level;
  };
  const floors: Room[][] = [];
  for (const room of rooms) {
    const level = levelOf(room.name, []);
    while (floors.length <= level) floors.push([]);
    floors[level]?.push(room);
  }
  return floors;
}

/** The imports of a room that do not follow from those of the rooms that it imports from. */
export function directImports(room: Room, rooms: readonly Room[]): string[] {
  const named = new Map(rooms.map((each) => [each.name, each]));
  const reached = new Set<string>();
  const walk = (name: string) => {
    for (const below of named.get(name)?.imports ?? []) {
      if (reached.has(below)) continue;
      reached.add(below);
      walk(below);
    }
  };
  for (const below of room.imports) walk(below);
  return room.imports.filter((name) => !reached.has(name));
}
