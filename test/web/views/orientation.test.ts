import { describe, expect, it } from 'vitest';
import { orientedLayout } from '../../../web/views/orientation.js';

describe('an upright stage', () => {
  const layout = {
    x: [0, 10],
    y: [1, 2],
    regions: [{ key: 'pool', label: '', count: 1, shape: 'box' as const, x: 10, y: 2, width: 4, height: 6 }],
  };

  it('has below what stood at the right', () => {
    const turned = orientedLayout(layout, true);
    expect(turned).toMatchObject({ x: [1, 2], y: [0, -10] });
    expect(turned.regions?.[0]).toMatchObject({ x: 2, y: -10, width: 6, height: 4 });
    expect(orientedLayout(layout, false)).toBe(layout);
  });

  it('keeps the axis of columns', () => {
    const columns = { ...layout, columns: [] };
    expect(orientedLayout(columns, true)).toBe(columns);
  });
});
