import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawRooms } from './draw-rooms.js';
import { readRooms, sourceRoomOf, viewerRoomOf } from './read-rooms.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** Draws the rooms of the source and those of the viewer, for src/README.md. */
export function main(): void {
  writeFileSync(join(ROOT, 'src', 'rooms.svg'), drawRooms(readRooms(ROOT, sourceRoomOf)));
  writeFileSync(join(ROOT, 'web', 'rooms.svg'), drawRooms(readRooms(ROOT, viewerRoomOf)));
}
