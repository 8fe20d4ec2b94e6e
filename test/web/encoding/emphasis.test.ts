import { describe, expect, it } from 'vitest';
import { type DocumentIndex, indexDocument } from '../../../web/document/document-index.js';
import { emphasisOf } from '../../../web/encoding/emphasis.js';
import { passingWorks } from '../../../web/filters/passing-works.js';
import {
  initialState,
  select,
  setFilters,
  showAuthor,
  toggleKeys,
  type ViewerState,
} from '../../../web/state/state.js';
import { sampleDocument } from '../sample-document.js';

const offline = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 0 }));
const connected = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 150 }));

function emphasis(index: DocumentIndex, change: (state: ViewerState) => ViewerState) {
  const state = change(initialState(index, 'light', true));
  return emphasisOf(index, state, { passing: passingWorks(index, state.filters, state.annotations) });
}

/** A work that cites and is cited, by others than the survey. */
const middle = connected.document.nodes.id.findIndex(
  (_, work) => work > 0 && connected.cites(work).length > 0 && connected.citedBy(work).length > 2,
);

describe('emphasis', () => {
  it('is on nothing while nothing is looked at', () => {
    expect(emphasis(connected, (state) => state)).toBeNull();
  });

  it('is on the selected work, those beside it, and the citations between', () => {
    const { works, citations, fades } = emphasis(connected, (state) => select(state, middle)) ?? {};
    const citedBy = Array.from(connected.citedBy(middle)).filter((work) => work > 0);
    expect(works).toEqual(new Set([middle, ...connected.cites(middle), ...citedBy]));
    expect(fades).toBe(true);
    const { source, target } = connected.document.edges;
    for (const [edge, kind] of citations ?? []) {
      const ends = [source[edge], target[edge]];
      if (kind === 'survey') expect(ends).toEqual([0, middle]);
      else expect(ends[kind === 'cited' ? 0 : 1]).toBe(middle);
    }
    const kinds = [...(citations?.values() ?? [])];
    expect(kinds.filter((kind) => kind === 'cited')).toHaveLength(connected.cites(middle).length);
    expect(kinds.filter((kind) => kind === 'citing')).toHaveLength(citedBy.length);
  });

  it('is on all of a neighbourhood that alone passes the filters', () => {
    const state = setFilters(select(initialState(connected, 'light', true), middle), {
      neighbourhood: { of: middle, steps: 2 },
    });
    const passing = passingWorks(connected, state.filters, state.annotations);
    const { works } = emphasisOf(connected, state, { passing, keptAround: middle }) ?? {};
    const kept = [...passing.keys()].filter((work) => passing[work] === true && work > 0);
    expect(kept.length).toBeGreaterThan(
      1 + connected.cites(middle).length + connected.citedBy(middle).length,
    );
    expect(works).toEqual(new Set(kept));
  });

  it('follows the pointer, and keeps the selected work', () => {
    const other = connected.document.nodes.id.findIndex(
      (_, work) => work > 0 && work !== middle && !connected.cites(middle).includes(work),
    );
    const { works } = emphasis(connected, (state) => ({ ...select(state, middle), hovered: other })) ?? {};
    expect(works?.has(other)).toBe(true);
    expect(works?.has(middle)).toBe(true);
  });

  it('of a survey, which stands beside all, lets nothing step back', () => {
    const { citations, fades } = emphasis(offline, (state) => select(state, 0)) ?? {};
    expect(citations?.size).toBe(60);
    expect(fades).toBe(false);
  });

  it('of a work without neighbours but the survey lets nothing step back', () => {
    const { citations, fades } = emphasis(offline, (state) => select(state, 5)) ?? {};
    expect([...(citations?.values() ?? [])]).toEqual(['survey']);
    expect(fades).toBe(false);
  });

  it('is on the group under the pointer', () => {
    const { works } = emphasis(offline, (state) => ({ ...state, pointedKeys: ['cvpr'] })) ?? {};
    const { venueKey } = offline.document.nodes;
    expect(works).toEqual(new Set(venueKey.flatMap((key, work) => (key === 'cvpr' ? [work] : []))));
  });

  it('leaves out what the filters hide', () => {
    const { works } =
      emphasis(connected, (state) => toggleKeys(select(state, middle), 'venue', ['cvpr'])) ?? {};
    const { venueKey } = connected.document.nodes;
    for (const work of works ?? []) if (work !== middle) expect(venueKey[work]).toBe('cvpr');
  });

  it('is on what lies between two works while they are held against each other', () => {
    const state = select(initialState(connected, 'light', true), middle);
    const passing = passingWorks(connected, state.filters, state.annotations);
    const between = {
      works: [middle, 4, 9],
      citations: new Map([
        [70, 'cited'],
        [80, 'citing'],
      ] as const),
    };
    expect(emphasisOf(connected, state, { passing, between })).toEqual({
      works: new Set([middle, 4, 9]),
      citations: new Map([
        [70, 'path-cited'],
        [80, 'path-citing'],
      ]),
      fades: true,
    });
  });

  it('is on the works of an author, and no longer on the work whose place the author takes', () => {
    const [author] = connected.authors().ranked();
    const other = connected.document.nodes.id.findIndex(
      (_, work) => work > 0 && author?.works.includes(work) === false,
    );
    const shown = (change: Partial<ViewerState> = {}) =>
      emphasis(connected, (state) => ({
        ...showAuthor(select(state, other), author?.name ?? ''),
        ...change,
      }));
    expect(shown()).toEqual({ works: new Set(author?.works), citations: new Map(), fades: true });
    expect(shown({ against: { work: 5, mode: 'path' } })).toEqual(shown());
    const pointed = author?.works[0] ?? -1;
    expect(shown({ hovered: pointed })?.works.has(pointed)).toBe(true);
  });
});
