import { directImports, floorsOf, type Room } from './read-rooms.js';

/** Sizes in pixels. */
const SIZE = {
  width: 1240,
  margin: 24,
  box: { width: 92, height: 46, gap: 8 },
  floor: 100,
  legend: 44,
};

interface Place {
  /** The middle of its upper edge. */
  readonly x: number;
  readonly y: number;
}

const STYLE = `
  :root { --back: #fbfbfa; --text: #1f2328; --quiet: #5b626b; --line: #8f959c; --pure: #e8eefb; --machine: #fdf0e6; --pure-edge: #2457c5; --machine-edge: #b8490b; --rule: #e6e5e1 }
  @media (prefers-color-scheme: dark) {
    :root { --back: #14161a; --text: #e8eaed; --quiet: #9aa3ad; --line: #6c747e; --pure: #1d2a44; --machine: #3a2618; --pure-edge: #7ba7ff; --machine-edge: #f09a5c; --rule: #2e333a }
  }
  text { font: 12px system-ui, "Liberation Sans", sans-serif; fill: var(--text); text-anchor: middle }
  .name { font-weight: 600 }
  .lines, .note { font-size: 11px; fill: var(--quiet) }
  .note { text-anchor: start }
  .rule { stroke: var(--rule); stroke-dasharray: 2 5 }
  .arrow { fill: none; stroke: var(--line); stroke-width: 1.2 }
  .head { fill: var(--line) }
  .pure rect { fill: var(--pure); stroke: var(--pure-edge) }
  .machine rect { fill: var(--machine); stroke: var(--machine-edge) }
  .pure .bar { fill: var(--pure-edge); stroke: none }
  .machine .bar { fill: var(--machine-edge); stroke: none }`;

/**
 * The rooms of the source as an SVG for light and dark: floors from top to bottom, a bar for the lines of each, and an
 * arrow for each import that does not follow from others. Same rooms, same bytes.
 */
export function drawRooms(rooms: readonly Room[]): string {
  const floors = floorsOf(rooms);
  const places = placeRooms(floors, rooms);
  const height = floors.length * SIZE.floor + SIZE.legend + SIZE.margin;
  const most = Math.max(...rooms.map(({ lines }) => lines));
  const rules = floors.map((_, level) => {
    const y = topOf(level, floors.length) + SIZE.box.height / 2;
    return `<path class="rule" d="M0 ${y}H${SIZE.width}"/>`;
  });
  const arrows = rooms.flatMap((room) =>
    directImports(room, rooms).map((below) => drawArrow(room.name, below, places)),
  );
  const boxes = rooms.map((room) => drawRoom(room, placeOf(room.name, places), most));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${height}" width="${SIZE.width}" height="${height}" role="img" aria-label="Rooms and what they import">
<style>${STYLE}
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0 8 4 0 8z"/></marker></defs>
<rect width="100%" height="100%" fill="var(--back)"/>
${[...rules, ...arrows, ...boxes, drawLegend(height - SIZE.margin)].join('\n')}
</svg>
`;
}

function topOf(level: number, floors: number): number {
  return SIZE.margin + (floors - 1 - level) * SIZE.floor;
}

function placeOf(name: string, places: ReadonlyMap<string, Place>): Place {
  const place = places.get(name);
  if (place === undefined) throw new Error(`no place for ${name}`);
  return place;
}

/**
 * Places by name. The widest floor comes first, with the rooms that only high floors import at its sides, so that long
 * arrows pass beside what lies between; the other floors, from the lowest, have rooms near what they import.
 */
function placeRooms(floors: readonly (readonly Room[])[], rooms: readonly Room[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const middle = SIZE.width / 2;
  const put = (floor: readonly Room[], level: number, wishOf: (room: Room, index: number) => number) => {
    const wished = floor.map((room, index) => ({ room, wish: wishOf(room, index) }));
    wished.sort((a, b) => a.wish - b.wish);
    const all = spread(wished.map(({ wish }) => wish));
    wished.forEach(({ room }, index) => {
      places.set(room.name, { x: all[index] ?? middle, y: topOf(level, floors.length) });
    });
  };
  const widest = floors.reduce((best, floor) => (floor.length > best.length ? floor : best), []);
  put(fromSides(widest, floors), floors.indexOf(widest), (_, index) => middle + index - widest.length / 2);
  floors.forEach((floor, level) => {
    if (floor === widest) return;
    put(floor, level, (room) => {
      const below = directImports(room, rooms).flatMap((name) => places.get(name)?.x ?? []);
      return below.length === 0 ? middle : below.reduce((sum, x) => sum + x, 0) / below.length;
    });
  });
  return places;
}

/** Rooms of one floor in an order in which those that are imported from afar come first and last. */
function fromSides(floor: readonly Room[], floors: readonly (readonly Room[])[]): Room[] {
  const nearest = ({ name }: Room) =>
    floors.findIndex((each) => each.some(({ imports }) => imports.includes(name)));
  const sorted = floor.toSorted((a, b) => nearest(b) - nearest(a) || (a.name < b.name ? -1 : 1));
  return [
    ...sorted.filter((_, index) => index % 2 === 0),
    ...sorted.filter((_, index) => index % 2 === 1).reverse(),
  ];
}

/** Middles of boxes that do not touch, in the order given, as near to the wishes as pushing to the sides allows. */
function spread(wishes: readonly number[]): number[] {
  const step = SIZE.box.width + SIZE.box.gap;
  const pushed: number[] = [];
  for (const wish of wishes) pushed.push(Math.max(wish, (pushed.at(-1) ?? Number.NEGATIVE_INFINITY) + step));
  const shift =
    wishes.reduce((sum, wish, index) => sum + wish - (pushed[index] ?? wish), 0) / (wishes.length || 1);
  return pushed.map((x) => Math.round(x + shift));
}

/** From the lower edge of a room, bent at once into the column of the other and straight down. */
function drawArrow(from: string, to: string, places: ReadonlyMap<string, Place>): string {
  const start = placeOf(from, places);
  const end = placeOf(to, places);
  const y = start.y + SIZE.box.height;
  const bend = Math.min(end.y - 10, y + SIZE.floor - SIZE.box.height);
  return `<path class="arrow" data-from="${from}" data-to="${to}" marker-end="url(#head)" d="M${start.x} ${y}C${start.x} ${y + 30} ${end.x} ${bend - 34} ${end.x} ${bend}V${end.y}"/>`;
}

function drawRoom({ name, lines, meetsMachine }: Room, { x, y }: Place, most: number): string {
  const { width, height } = SIZE.box;
  const left = x - width / 2;
  const bar = Math.max(2, Math.round(((width - 12) * lines) / most));
  return `<g class="${meetsMachine ? 'machine' : 'pure'}" data-room="${name}"><rect x="${left}" y="${y}" width="${width}" height="${height}" rx="7"/><text class="name" x="${x}" y="${y + 18}">${name.split('/').at(-1)}</text><text class="lines" x="${x}" y="${y + 33}">${lines.toLocaleString('en-US')}</text><rect class="bar" x="${left + 6}" y="${y + height - 7}" width="${bar}" height="3" rx="1.5"/></g>`;
}

function drawLegend(y: number): string {
  const entries = [
    ['pure', 'imports no module of Node'],
    ['machine', 'imports modules of Node: files, network, processes'],
  ] as const;
  const boxes = entries.map(
    ([kind, words], index) =>
      `<g class="${kind}"><rect x="${SIZE.margin + index * 200}" y="${y - 12}" width="22" height="14" rx="3"/></g><text class="note" x="${SIZE.margin + 30 + index * 200}" y="${y}">${words}</text>`,
  );
  const rest = `<text class="note" x="${SIZE.margin + 560}" y="${y}">number and bar: lines · arrow: imports; what follows from other arrows is left out</text>`;
  return [...boxes, rest].join('\n');
}
