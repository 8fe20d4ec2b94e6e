import { describe, expect, it } from 'vitest';
import { NO_ANNOTATIONS } from '../../../web/annotations/annotations.js';
import { indexDocument } from '../../../web/document/document-index.js';
import { type Filters, NO_FILTERS } from '../../../web/filters/filters.js';
import { isFiltered, passingWorks } from '../../../web/filters/passing-works.js';
import {
  deselect,
  initialState,
  select,
  selectPrevious,
  setFilters,
  setQuery,
  showAuthor,
  stepBack,
  toggleKeys,
  undoFilters,
} from '../../../web/state/state.js';
import { createStore } from '../../../web/state/store.js';
import { sampleDocument } from '../sample-document.js';

const offline = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 0 }));
const connected = indexDocument(sampleDocument({ works: 60, venues: 20, citations: 150 }));
const start = initialState(offline, 'light', true);

describe('the opening state', () => {
  it('shows venues where no citations among the works are known', () => {
    expect(start).toMatchObject({ view: 'venues', colorBy: 'venue', sizeBy: 'uniform' });
  });

  it('shows citations by community where some are known, sized by citations', () => {
    expect(initialState(connected, 'dark', false)).toMatchObject({
      view: 'citations',
      colorBy: 'community',
      sizeBy: 'inDegree',
      theme: 'dark',
      railOpen: false,
    });
  });
});

describe('selecting', () => {
  it('remembers the way back', () => {
    const third = select(select(select(start, 1), 2), 3);
    expect(third).toMatchObject({ selected: 3, trail: [1, 2] });
    expect(selectPrevious(third)).toMatchObject({ selected: 2, trail: [1] });
    expect(deselect(third)).toMatchObject({ selected: null, trail: [] });
  });

  it('steps back one thing at a time where the rail lies over the page', () => {
    const narrow = { ...select(start, 1), railOpen: true };
    expect(stepBack({ ...narrow, dialog: 'keys' }, true)).toMatchObject({ dialog: null, railOpen: true });
    expect(stepBack(narrow, true)).toEqual({ ...narrow, railOpen: false });
    expect(stepBack(narrow, false)).toMatchObject({ railOpen: true, selected: null });
  });

  it('shows an author in the place of a work, and steps back to it', () => {
    const author = showAuthor({ ...select(start, 1), dialog: 'authors' }, 'Ana Li');
    expect(author).toMatchObject({ author: 'Ana Li', dialog: null, selected: 1 });
    expect(stepBack(author, false)).toMatchObject({ author: null, selected: 1 });
  });

  it('keeps the state when the work is selected already', () => {
    const once = select(start, 1);
    expect(select(once, 1)).toBe(once);
  });

  it('closes the list of results but keeps the query', () => {
    expect(select(setQuery(start, 'emotion'), 4)).toMatchObject({ searchOpen: false, query: 'emotion' });
  });
});

describe('filters', () => {
  it('are undone one change at a time', () => {
    const venue = toggleKeys(start, 'venue', ['cvpr']);
    const both = setFilters(venue, { years: [2015, 2020] });
    expect(both.filters).toMatchObject({ keys: { venue: ['cvpr'] }, years: [2015, 2020] });
    expect(undoFilters(both).filters).toEqual(venue.filters);
    expect(undoFilters(undoFilters(both)).filters).toEqual(NO_FILTERS);
    expect(undoFilters(start)).toBe(start);
  });

  it('take keys in and out together', () => {
    const two = toggleKeys(start, 'venue', ['cvpr', 'icmi']);
    expect(toggleKeys(two, 'venue', ['icmi']).filters.keys.venue).toEqual(['cvpr']);
    expect(isFiltered(toggleKeys(two, 'venue', ['icmi', 'cvpr']).filters)).toBe(false);
  });

  it('keep works of the chosen venues and years, and the survey', () => {
    const { nodes } = offline.document;
    const { filters } = setFilters(toggleKeys(start, 'venue', ['cvpr']), { years: [2015, 2020] });
    const kept = passingWorks(offline, filters, NO_ANNOTATIONS).flatMap((passes, work) =>
      passes ? [work] : [],
    );
    expect(kept[0]).toBe(0);
    expect(kept.length).toBeGreaterThan(1);
    for (const work of kept.slice(1)) {
      expect(nodes.venueKey[work]).toBe('cvpr');
      expect(nodes.year[work]).toBeGreaterThanOrEqual(2015);
      expect(nodes.year[work]).toBeLessThanOrEqual(2020);
    }
  });

  it('isolate a neighbourhood', () => {
    const centre = connected.document.nodes.id.findIndex(
      (_, work) => work > 0 && connected.citedBy(work).length > 2,
    );
    const filters: Filters = { ...NO_FILTERS, neighbourhood: { of: centre, steps: 1 } };
    const kept = passingWorks(connected, filters, NO_ANNOTATIONS).flatMap((passes, work) =>
      passes ? [work] : [],
    );
    const beside = [...connected.cites(centre), ...connected.citedBy(centre)];
    expect(kept).toEqual(
      [...new Set([centre, ...beside])].filter((work) => work !== 0).sort((a, b) => a - b),
    );
  });
});

describe('Escape', () => {
  it('steps back from what lies on top', () => {
    let state = setFilters(select({ ...start, dialog: 'keys' }, 5), {
      neighbourhood: { of: 5, steps: 1 },
    });
    state = setQuery(state, 'x');
    state = stepBack(state, false);
    expect(state.dialog).toBeNull();
    state = stepBack(state, false);
    expect(state).toMatchObject({ query: '', searchOpen: false, selected: 5 });
    state = stepBack(state, false);
    expect(state.selected).toBeNull();
    state = stepBack(state, false);
    expect(state.filters.neighbourhood).toBeNull();
    expect(stepBack(state, false)).toBe(state);
  });
});

describe('the store', () => {
  it('tells of changes only', () => {
    const store = createStore(1);
    const heard: [number, number][] = [];
    store.subscribe((value, before) => heard.push([value, before]));
    store.update((value) => value);
    store.update((value) => value + 1);
    expect(heard).toEqual([[2, 1]]);
  });
});
