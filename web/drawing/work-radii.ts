import type { View } from '../views/views.js';

/** Radii of works in pixels, of the smallest and of the largest; between them area grows with what size stands for. */
export interface RadiusRange {
  readonly least: number;
  readonly most: number;
}

/** Pixels per unit while everything is in view, and now. */
export interface Zoom {
  readonly fit: number;
  readonly scale: number;
}

const DEFAULTS = {
  /** Pixels of the smallest and of the largest work while everything is in view: fewer where there is less space. */
  least: { few: 4, many: 2 },
  most: { few: 14, overlapping: 10, apart: 4.5 },
  /** The smallest work in units of the layout, whose works stand two units apart. */
  share: 0.28,
  /** Radii grow by this power of the zoom: works come apart as one comes nearer, and stay discs and not walls. */
  growth: 0.5,
};

/** How large works are drawn. The range is never so narrow that sizes look alike. */
export function radiusRange(
  { view, sizeFactor }: { readonly view: Pick<View, 'mayOverlap'>; readonly sizeFactor: number },
  { fit, scale }: Zoom,
): RadiusRange {
  const { least, most, share, growth } = DEFAULTS;
  const zoom = sizeFactor * (scale / fit) ** growth;
  return {
    least: zoom * Math.min(least.few, Math.max(least.many, share * fit)),
    most: zoom * Math.min(most.few, Math.max(view.mayOverlap ? most.overlapping : most.apart, fit)),
  };
}
