import { describe, expect, it } from 'vitest';
import { type Appearance, appearanceOf } from '../../web/appearance.js';
import { COLORINGS } from '../../web/colorings.js';
import { type DocumentIndex, indexDocument } from '../../web/document-index.js';
import { passingWorks } from '../../web/filters.js';
import { PALETTES } from '../../web/palette.js';
import { initialState, select, toggleKeys, type ViewerState } from '../../web/state.js';
import { sampleDocument } from './sample-document.js';

const offline = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 0 }));
const connected = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 150 }));

function look(index: DocumentIndex, change: (state: ViewerState) => ViewerState): Appearance {
  const state = change(initialState(index, 'light', true));
  const palette = PALETTES[state.theme];
  const scale = COLORINGS.find(({ id }) => id === state.colorBy)?.scale(index, palette);
  if (scale === undefined) throw new Error('no scale');
  return appearanceOf(index, {
    state,
    palette,
    scale,
    passing: passingWorks(index, state.filters, state.reading),
  });
}

const drawn = ({ citations }: Appearance) => citations.flatMap((citation, edge) => (citation ? [edge] : []));

describe('sizes', () => {
  it('lie between 0.38 and 1, so that works 2 units apart never overlap', () => {
    const { radii } = look(connected, (state) => state);
    expect(Math.min(...radii)).toBeGreaterThanOrEqual(0.38);
    expect(Math.max(...radii)).toBe(1);
  });

  it('grow with the measure by area', () => {
    const { radii } = look(connected, (state) => ({ ...state, sizeBy: 'inDegree' }));
    const largest = connected.ranking('inDegree')?.largest ?? 0;
    const quarter = connected.document.nodes.inDegree.findIndex(
      (value, work) => work > 0 && value === Math.round(largest / 4),
    );
    const share = (connected.document.nodes.inDegree[quarter] ?? 0) / largest;
    expect(radii[quarter]).toBeCloseTo(0.38 + 0.62 * Math.sqrt(share));
  });
});

describe('citations', () => {
  it('of the survey are not drawn at rest', () => {
    expect(drawn(look(offline, (state) => ({ ...state, view: 'citations' })))).toEqual([]);
  });

  it('of the survey are drawn when it is selected', () => {
    expect(drawn(look(offline, (state) => select(state, 0)))).toHaveLength(60);
  });

  it('among works are drawn at rest on the view of citations only', () => {
    expect(drawn(look(connected, (state) => state))).toHaveLength(150);
    expect(drawn(look(connected, (state) => ({ ...state, view: 'years' })))).toEqual([]);
  });

  it('of the main path are drawn on its view alone, bold where the global path runs', () => {
    const appearance = look(connected, (state) => ({ ...state, view: 'main-path' }));
    const [main, routes] = connected.document.mainPaths ?? [];
    const all = new Set([...(main?.citations ?? []), ...(routes?.citations ?? [])]);
    expect(drawn(appearance)).toEqual([...all].sort((a, b) => a - b));
    const bold = appearance.citations.flatMap((citation, edge) =>
      (citation?.width ?? 0) > 0.4 ? [edge] : [],
    );
    expect(bold).toEqual(main?.citations);
    const inFocus = new Set(appearance.inFocus.flatMap((kept, work) => (kept ? [work] : [])));
    expect(inFocus).toEqual(new Set([...(main?.works ?? []), ...(routes?.works ?? [])]));
  });

  it('have one hue where the selected work cites and another where it is cited', () => {
    const work = connected.document.nodes.id.findIndex(
      (_, candidate) =>
        candidate > 0 && connected.cites(candidate).length > 0 && connected.citedBy(candidate).length > 1,
    );
    const appearance = look(connected, (state) => ({ ...select(state, work), view: 'years' }));
    const { source, target } = connected.document.edges;
    for (const edge of drawn(appearance)) expect([source[edge], target[edge]]).toContain(work);
    const hues = new Set(appearance.citations.flatMap((citation) => citation?.color ?? []));
    expect(hues.size).toBe(3);
  });
});

describe('focus', () => {
  it('rests on the neighbourhood of the selected work', () => {
    const work = connected.document.nodes.id.findIndex(
      (_, candidate) => candidate > 0 && connected.citedBy(candidate).length > 2,
    );
    const { inFocus, focused } = look(connected, (state) => select(state, work));
    expect(focused).toBe(true);
    expect(inFocus[work]).toBe(true);
    expect(inFocus.filter(Boolean).length).toBeLessThan(connected.size);
  });

  it('stays on everything when a work has no neighbours but the survey', () => {
    expect(look(offline, (state) => select(state, 5))).toMatchObject({ focused: false });
  });

  it('rests on the group under the pointer', () => {
    const { inFocus } = look(offline, (state) => ({ ...state, pointedKeys: ['cvpr'] }));
    const { venueKey } = offline.document.nodes;
    expect(inFocus).toEqual(venueKey.map((key) => key === 'cvpr'));
  });

  it('leaves works that are filtered out neither shown nor in full colour', () => {
    const { shown, colors } = look(offline, (state) => toggleKeys(state, 'venue', ['cvpr']));
    const out = offline.document.nodes.venueKey.findIndex((key, work) => work > 0 && key !== 'cvpr');
    expect(shown[out]).toBe(false);
    expect(PALETTES.light.categories).not.toContain(colors[out]);
  });
});
