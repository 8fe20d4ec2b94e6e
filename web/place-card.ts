/** Width and height in pixels. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

const GAP = 20;
const MARGIN = 8;
/** How far the top of a card stands above its work. */
const RISE = 40;

/**
 * Where a card goes beside a work so that it stays on the stage: at its right, else at its left, else below or
 * above. Undefined where the work itself is out of sight.
 */
export function placeCard(
  at: { readonly x: number; readonly y: number },
  card: Extent,
  stage: Extent,
): { readonly left: number; readonly top: number } | undefined {
  if (at.x < 0 || at.y < 0 || at.x > stage.width || at.y > stage.height) return undefined;
  const top = within(at.y - RISE, stage.height - card.height);
  if (at.x + GAP + card.width + MARGIN <= stage.width) return { left: at.x + GAP, top };
  if (at.x - GAP - card.width >= MARGIN) return { left: at.x - GAP - card.width, top };
  const left = within(at.x - card.width / 2, stage.width - card.width);
  const below = at.y + GAP + card.height + MARGIN <= stage.height;
  return { left, top: below ? at.y + GAP : within(at.y - GAP - card.height, stage.height - card.height) };
}

/** The value, but a margin away from both ends where there is space. */
function within(value: number, space: number): number {
  return Math.max(MARGIN, Math.min(value, space - MARGIN));
}
