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

/** Pixels while everything is in view, where few works and where many are; shares are units of the layout a work. */
interface Rule {
  readonly least: { readonly few: number; readonly many: number; readonly share: number };
  readonly most: { readonly few: number; readonly many: number };
}

/** Works that stand two units apart at the least, and may lie on one another. */
const OVERLAPPING: Rule = { least: { few: 4, many: 2, share: 0.28 }, most: { few: 14, many: 10 } };
/** Works that keep to the space which their layout gives them. */
const APART: Rule = { least: { few: 6.5, many: 2, share: 0.45 }, most: { few: 14, many: 4.5 } };

/** Radii grow by this power of the zoom: works come apart as one comes nearer, and stay discs and not walls. */
const GROWTH = 0.5;

/** How large works are drawn. The range is never so narrow that sizes look alike. */
export function radiusRange(
  { view, sizeFactor }: { readonly view: Pick<View, 'mayOverlap'>; readonly sizeFactor: number },
  { fit, scale }: Zoom,
): RadiusRange {
  const { least, most } = view.mayOverlap ? OVERLAPPING : APART;
  const zoom = sizeFactor * (scale / fit) ** GROWTH;
  return {
    least: zoom * Math.min(least.few, Math.max(least.many, least.share * fit)),
    most: zoom * Math.min(most.few, Math.max(most.many, fit)),
  };
}
