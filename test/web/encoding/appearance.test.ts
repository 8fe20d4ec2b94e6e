import { describe, expect, it } from 'vitest';
import { type DocumentIndex, indexDocument } from '../../../web/document/document-index.js';
import { type Appearance, appearanceOf, paints } from '../../../web/encoding/appearance.js';
import { coloringsOf } from '../../../web/encoding/colorings.js';
import { PALETTES } from '../../../web/encoding/palette.js';
import { passingWorks } from '../../../web/filters/passing-works.js';
import { initialState, toggleKeys, type ViewerState } from '../../../web/state/state.js';
import { sampleDocument } from '../sample-document.js';

const offline = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 0 }));
const connected = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 150 }));

function look(index: DocumentIndex, change: (state: ViewerState) => ViewerState): Appearance {
  const state = change(initialState(index, 'light', true));
  const palette = PALETTES[state.theme];
  const scale = coloringsOf(index)
    .find(({ id }) => id === state.colorBy)
    ?.scale(index, palette);
  if (scale === undefined) throw new Error('no scale');
  return appearanceOf(index, {
    state,
    palette,
    scale,
    passing: passingWorks(index, state.filters, state.annotations),
  });
}

const drawn = ({ citations }: Appearance) =>
  citations.groups.flatMap((group) => Array.from(group.citations)).sort((a, b) => a - b);

describe('sizes', () => {
  it('reach from the least cited to the most cited work', () => {
    const { sizes } = look(connected, (state) => ({ ...state, view: 'years' }));
    expect(Math.min(...sizes)).toBe(0);
    expect(Math.max(...sizes)).toBe(1);
  });

  it('grow with the measure by area', () => {
    const { sizes } = look(connected, (state) => ({ ...state, sizeBy: 'inDegree' }));
    const largest = connected.ranking('inDegree')?.largest ?? 0;
    const quarter = connected.document.nodes.inDegree.findIndex(
      (value, work) => work > 0 && value === Math.round(largest / 4),
    );
    const share = (connected.document.nodes.inDegree[quarter] ?? 0) / largest;
    expect(sizes[quarter]).toBeCloseTo(Math.sqrt(share));
  });
});

describe('citations', () => {
  it('of the survey are not drawn at rest', () => {
    expect(drawn(look(offline, (state) => ({ ...state, view: 'citations' })))).toEqual([]);
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
    const bold = appearance.citations.groups.filter(({ width }) => width > 0.4);
    expect(bold.flatMap(({ citations }) => Array.from(citations))).toEqual(main?.citations);
    const inFocus = new Set(appearance.inFocus.flatMap((kept, work) => (kept ? [work] : [])));
    expect(inFocus).toEqual(new Set([...(main?.works ?? []), ...(routes?.works ?? [])]));
  });

  it('grow fainter the more they are', () => {
    const many = indexDocument(sampleDocument({ works: 300, venues: 20, citations: 2500 }));
    const opacity = (index: DocumentIndex) =>
      look(index, (state) => state).citations.groups[0]?.opacity ?? Number.NaN;
    expect(opacity(many)).toBeLessThan(opacity(connected));
  });

  it('are left out where a filter hides a work at one end', () => {
    const appearance = look(connected, (state) => toggleKeys(state, 'venue', ['cvpr']));
    const { source, target } = connected.document.edges;
    const { venueKey } = connected.document.nodes;
    for (const edge of drawn(appearance))
      expect([venueKey[source[edge] ?? 0], venueKey[target[edge] ?? 0]]).toEqual(['cvpr', 'cvpr']);
    expect(appearance.citations.all).toBe(drawn(appearance).length);
  });
});

describe('paints', () => {
  it('leave works that are filtered out neither shown nor in full colour', () => {
    const { shown, colors, inFocus } = look(offline, (state) => toggleKeys(state, 'venue', ['cvpr']));
    const painted = paints({ colors, shown }, PALETTES.light, (work) => inFocus[work] === true);
    const { venueKey } = offline.document.nodes;
    const [out, kept] = ['neurocomputing', 'cvpr'].map((venue) => venueKey.indexOf(venue));
    expect(shown[out ?? -1]).toBe(false);
    expect(PALETTES.light.categories).not.toContain(painted[out ?? -1]);
    expect(painted[kept ?? -1]).toBe(colors[kept ?? -1]);
  });
});
