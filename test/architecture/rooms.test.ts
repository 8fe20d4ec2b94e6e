import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawRooms } from '../pictures/draw-rooms.js';
import {
  directImports,
  floorsOf,
  type Room,
  readRooms,
  sourceRoomOf,
  viewerRoomOf,
} from '../pictures/read-rooms.js';

const ROOT = join(import.meta.dirname, '..', '..');
const rooms = readRooms(ROOT, sourceRoomOf);
const viewerRooms = readRooms(ROOT, viewerRoomOf);
const readText = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

/** What a picture shows: rooms, and arrows between them. */
const shown = (svg: string) => ({
  rooms: [...svg.matchAll(/data-room="([^"]+)"/g)].map(([, name]) => name).sort(),
  arrows: [...svg.matchAll(/data-from="([^"]+)" data-to="([^"]+)"/g)]
    .map(([, from, to]) => `${from} → ${to}`)
    .sort(),
});

const room = (name: string, ...imports: string[]): Room => ({
  name,
  imports,
  lines: 1,
  meetsMachine: false,
});

describe('the rooms of the source', () => {
  it('are drawn in src/rooms.svg with their imports (npm run pictures:rooms)', () => {
    expect(shown(readText('src', 'rooms.svg'))).toEqual(shown(drawRooms(rooms)));
  });

  it('of the viewer are drawn in web/rooms.svg', () => {
    expect(shown(readText('web', 'rooms.svg'))).toEqual(shown(drawRooms(viewerRooms)));
  });

  it('each have a line in src/README.md, and no other has one', () => {
    const told = [...readText('src', 'README.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    const names = new Set([...rooms, ...viewerRooms].map(({ name }) => name));
    expect(told.sort()).toEqual([...names].sort());
  });

  it('are read from files, tests of direction apart: the viewer sees the model, and nothing the command line', () => {
    const named = new Map(rooms.map((each) => [each.name, each]));
    expect(named.get('web')?.imports).toContain('model');
    expect(named.get('model')?.imports).toEqual(['errors']);
    expect(named.get('model')?.meetsMachine).toBe(false);
    expect(rooms.filter(({ imports }) => imports.includes('cli'))).toEqual([]);
  });
});

describe('floors', () => {
  it('lie one above the highest room that is imported', () => {
    const all = [room('top', 'low', 'middle'), room('middle', 'low'), room('low')];
    expect(floorsOf(all).map((floor) => floor.map(({ name }) => name))).toEqual([
      ['low'],
      ['middle'],
      ['top'],
    ]);
  });

  it('are refused to rooms in a circle', () => {
    expect(() => floorsOf([room('one', 'two'), room('two', 'one')])).toThrow('one → two → one');
  });

  it('have arrows only for what does not follow from others', () => {
    const all = [room('top', 'low', 'middle'), room('middle', 'low'), room('low')];
    expect(directImports(room('top', 'low', 'middle'), all)).toEqual(['middle']);
  });

  it.each([
    ['the source', rooms],
    ['the viewer', viewerRooms],
  ])('give each room of %s a place of its own, inside the picture', (_, drawn) => {
    const boxes = [
      ...drawRooms(drawn).matchAll(/data-room="[^"]+"><rect x="(\d+)" y="(\d+)" width="(\d+)"/g),
    ].map(([, x, y, width]) => ({ x: Number(x), y: Number(y), width: Number(width) }));
    expect(boxes).toHaveLength(drawn.length);
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(1240);
      const beside = boxes.filter(({ x, y }) => y === box.y && x >= box.x && x < box.x + box.width);
      expect(beside).toEqual([box]);
    }
  });
});
