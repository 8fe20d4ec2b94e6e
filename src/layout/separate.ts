import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { PITCH } from './contract.js';

/** A work with its coordinates. */
export interface PlacedWork {
  readonly position: number;
  readonly x: number;
  readonly y: number;
}

const DEFAULTS = {
  /** Most ticks of the simulation. */
  ticks: 120,
  /** Ticks between two looks at whether all stand apart. */
  round: 10,
};

/**
 * Moves works that overlap apart and centres them: afterwards no two centres are nearer than two radii.
 *
 * First scaled so that the works take as much room as they need, then pushed apart (collision force, whose
 * random numbers are seeded); where that left some too near, everything is spread a little more.
 */
export function separate(works: readonly PlacedWork[]): PlacedWork[] {
  if (works.length === 0) return [];
  const scale = roomyScale(works);
  const nodes = works.map(({ position, x, y }) => ({ position, x: x * scale, y: y * scale }));
  const home = new Map(nodes.map(({ position, x, y }) => [position, { x, y }]));
  const simulation = forceSimulation(nodes)
    .stop()
    .force('collide', forceCollide(PITCH / 2).iterations(2))
    .force('x', forceX<(typeof nodes)[number]>(({ position }) => home.get(position)?.x ?? 0).strength(0.05))
    .force('y', forceY<(typeof nodes)[number]>(({ position }) => home.get(position)?.y ?? 0).strength(0.05))
    .alphaDecay(0.01);
  let nearest = nearestDistance(nodes);
  for (let ticks = 0; nearest < 2 && ticks < DEFAULTS.ticks; ticks += DEFAULTS.round) {
    simulation.tick(DEFAULTS.round);
    nearest = nearestDistance(nodes);
  }
  const spread = nearest > 0 && nearest < 2 ? 2.001 / nearest : 1;
  const centre = {
    x: nodes.reduce((sum, { x }) => sum + x, 0) / nodes.length,
    y: nodes.reduce((sum, { y }) => sum + y, 0) / nodes.length,
  };
  return nodes.map(({ position, x, y }) => ({
    position,
    x: (x - centre.x) * spread,
    y: (y - centre.y) * spread,
  }));
}

/** The scale at which the typical distance to the next work is one pitch and a half. */
function roomyScale(works: readonly PlacedWork[]): number {
  const xs = works.map(({ x }) => x).sort((a, b) => a - b);
  const ys = works.map(({ y }) => y).sort((a, b) => a - b);
  const span = (values: readonly number[]) =>
    (values[Math.floor(values.length * 0.95)] ?? 0) - (values[Math.floor(values.length * 0.05)] ?? 0);
  const area = Math.max(span(xs) * span(ys), 1e-9);
  return (1.6 * PITCH * Math.sqrt(works.length)) / Math.sqrt(area);
}

/** The smallest distance between any two, found on a grid of cells two radii wide; Infinity above that. */
function nearestDistance(nodes: readonly { readonly x: number; readonly y: number }[]): number {
  const cells = new Map<string, { readonly x: number; readonly y: number }[]>();
  const cellOf = (value: number) => Math.floor(value / 2);
  let nearest = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    for (let column = -1; column <= 1; column += 1) {
      for (let row = -1; row <= 1; row += 1) {
        for (const other of cells.get(`${cellOf(node.x) + column},${cellOf(node.y) + row}`) ?? [])
          nearest = Math.min(nearest, Math.hypot(node.x - other.x, node.y - other.y));
      }
    }
    const own = `${cellOf(node.x)},${cellOf(node.y)}`;
    cells.set(own, [...(cells.get(own) ?? []), node]);
  }
  return nearest;
}
