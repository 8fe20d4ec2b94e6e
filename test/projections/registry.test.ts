import { describe, expect, it } from 'vitest';
import { NORMALIZATIONS } from '../../src/projections/normalizations.js';
import { PROJECTIONS } from '../../src/projections/registry.js';

describe('the registries of projections and normalizations', () => {
  it('are frozen, each entry with an id of its own', () => {
    for (const registry of [PROJECTIONS, NORMALIZATIONS]) {
      expect(Object.isFrozen(registry)).toBe(true);
      expect(new Set(registry.map(({ id }) => id)).size).toBe(registry.length);
    }
  });

  it.each([...PROJECTIONS])('$id says what a tie means, what it costs and who defined it', (method) => {
    expect(method.description).toMatch(/^[A-Z].*\.$/);
    expect(method.cost).toMatch(/^O\(/);
    expect(method.source).toMatch(/\(\d{4}\)/);
  });
});
