import { describe, expect, it } from 'vitest';
import { GRAPH_READERS } from '../../src/imports/registry.js';

describe('every reader of graph files', () => {
  it('has an id of its own', () => {
    expect(new Set(GRAPH_READERS.map(({ id }) => id)).size).toBe(GRAPH_READERS.length);
  });

  it.each(
    GRAPH_READERS.map((reader) => [reader.title, reader] as const),
  )('%s has extensions', (_, reader) => {
    expect(reader.extensions.length).toBeGreaterThan(0);
    for (const extension of reader.extensions) expect(extension).toMatch(/^\.[a-z0-9]+$/);
  });
});
