import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../../web/panels/on-stage/hover-card.js';

const card = { width: 288, height: 120 };
const stage = { width: 1000, height: 700 };

describe('a card beside a work', () => {
  it('stands at the right, a little higher', () => {
    expect(placeCard({ x: 300, y: 300 }, card, stage)).toEqual({ left: 320, top: 260 });
  });

  it('stands at the left where the right has no space', () => {
    expect(placeCard({ x: 900, y: 300 }, card, stage)).toEqual({ left: 592, top: 260 });
  });

  it('never leaves the stage at the top or the bottom', () => {
    expect(placeCard({ x: 300, y: 4 }, card, stage)?.top).toBe(8);
    expect(placeCard({ x: 300, y: 695 }, card, stage)?.top).toBe(572);
  });

  it('stands below or above on a narrow stage', () => {
    const narrow = { width: 360, height: 400 };
    expect(placeCard({ x: 180, y: 100 }, card, narrow)).toEqual({ left: 36, top: 120 });
    expect(placeCard({ x: 200, y: 350 }, card, narrow)).toEqual({ left: 56, top: 210 });
  });

  it('is not shown for a work out of sight', () => {
    expect(placeCard({ x: -5, y: 300 }, card, stage)).toBeUndefined();
    expect(placeCard({ x: 300, y: 701 }, card, stage)).toBeUndefined();
  });
});
