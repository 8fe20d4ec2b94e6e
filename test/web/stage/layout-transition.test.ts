import { describe, expect, it } from 'vitest';
import { createLayoutTransition } from '../../../web/stage/layout-transition.js';

describe('a transition', () => {
  it('moves works from where they are to where the layout has them', () => {
    const transition = createLayoutTransition({ x: [0, 10], y: [0, 0] });
    expect(transition.progress()).toBe(1);
    transition.start({ x: [10, 10], y: [4, 0] });
    transition.moveTo(0.5);
    const { x, y } = transition.positions;
    expect([Array.from(x), Array.from(y)]).toEqual([
      [5, 10],
      [2, 0],
    ]);
  });

  it('starts from where works are when another layout is asked for on the way', () => {
    const transition = createLayoutTransition({ x: [0, 10], y: [0, 0] });
    transition.start({ x: [10, 10], y: [4, 0] });
    transition.moveTo(0.5);
    transition.start({ x: [0, 0], y: [0, 0] });
    expect(Array.from(transition.from().x)).toEqual([5, 10]);
    expect(Array.from(transition.to().x)).toEqual([0, 0]);
    expect(transition.progress()).toBe(0);
    transition.moveTo(1);
    expect(Array.from(transition.positions.x)).toEqual([0, 0]);
  });
});
