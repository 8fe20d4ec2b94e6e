import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawRooms } from './draw-rooms.js';
import { readRooms } from './read-rooms.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** Draws the rooms of the source, for src/README.md. */
export function main(): void {
  writeFileSync(join(ROOT, 'src', 'rooms.svg'), drawRooms(readRooms(ROOT)));
}
