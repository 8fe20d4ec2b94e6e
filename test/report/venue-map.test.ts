import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/model/layout.js';
import { venueMap } from '../../src/report/venue-map.js';
import { smallDocument } from '../fixtures/small-document.js';

const DISC: Region = {
  key: 'cvpr',
  label: 'CVPR',
  count: 3,
  shape: 'disc',
  x: 3,
  y: 1,
  width: 12,
  height: 12,
};
const POOL: Region = {
  key: 'no-venue',
  label: 'Venue unknown',
  count: 1,
  shape: 'box',
  x: 12,
  y: 1,
  width: 2,
  height: 2,
};

const mapOf = (regions: readonly Region[]): Document => {
  const document = smallDocument();
  const venues = { ...document.layouts.venues, regions };
  const { markup } = venueMap({ ...document, layouts: { ...document.layouts, venues } });
  return parseHTML(`<html><body>${markup}</body></html>`).document;
};

describe('the map of venues', () => {
  it('draws every work, those of a venue in its hue, the survey as a ring', () => {
    const works = [...mapOf([DISC, POOL]).querySelectorAll('circle:not(.hull)')];
    expect(works.map((work) => work.getAttribute('fill') ?? work.getAttribute('class'))).toEqual([
      'var(--hue-1)',
      'var(--other)',
      'survey',
      'var(--other)',
    ]);
    expect(works[0]?.querySelector('title')?.textContent).toBe('Early & late (1999)');
    expect(works[1]?.querySelector('title')?.textContent).toBe('Middle (≈ 1990)');
  });

  it('names venues with their count, and turns the axis that points up', () => {
    const map = mapOf([DISC, POOL]);
    expect([...map.querySelectorAll('text')].map((name) => name.textContent)).toEqual([
      'CVPR 3',
      'Venue unknown 1',
    ]);
    const heights = [...map.querySelectorAll('circle:not(.hull)')].map((work) =>
      Number(work.getAttribute('cy')),
    );
    expect([...heights].sort((a, b) => b - a)).toEqual(heights);
  });

  it('is left out when the layout has no regions', () => {
    expect(mapOf([]).querySelector('svg')).toBeNull();
  });
});
