import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { setFilters } from '../../../state/state.js';
import { formatNumber } from '../../../text/wording.js';
import type { PanelContext } from '../../panel.js';
import { type CheckEntry, checkList } from './check-list.js';
import { unfolding } from './unfolding.js';

/** Filters by the reader's own list and tags, where there are any in this graph. */
export function annotationChoices(context: PanelContext) {
  const { state, update } = context;
  const listed = countListed(context);
  const tags = tagEntries(context);
  const { onReadingList } = state.filters;
  return html`
    ${
      listed === 0 && !onReadingList
        ? nothing
        : html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(onReadingList)}
              @change=${() => update((before) => setFilters(before, { onReadingList: !before.filters.onReadingList }))}
            />
            <span class="check-label">On my reading list</span><span class="count">${formatNumber(listed)}</span>
          </label>`
    }
    ${tags.length === 0 ? nothing : tagChooser(context, tags)}`;
}

function tagChooser(context: PanelContext, entries: readonly CheckEntry[]) {
  const { state, update } = context;
  const { tags } = state.filters;
  return unfolding(context, {
    id: 'tags',
    title: 'My tags',
    chosen: tags.length === 0 ? 'All' : tags.join(', '),
    isSet: tags.length > 0,
    body: () =>
      checkList(context, {
        many: 'tags',
        entries,
        chosen: tags,
        toggle: (tag) =>
          update((before) => {
            const others = before.filters.tags.filter((each) => each !== tag);
            const isNew = others.length === before.filters.tags.length;
            return setFilters(before, { tags: isNew ? [...others, tag] : others });
          }),
        clear: () => update((before) => setFilters(before, { tags: [] })),
      }),
  });
}

function countListed({ index, state }: PanelContext): number {
  const { list } = state.annotations;
  if (list.length === 0) return 0;
  const listed = new Set(list);
  return index.document.nodes.id.reduce((count, id) => count + Number(listed.has(id)), 0);
}

/** Tags that works of this graph bear, the most used first. */
function tagEntries({ index, state, derived }: PanelContext): CheckEntry[] {
  const { tags } = state.annotations;
  if (tags.size === 0) return [];
  const counts = new Map<string, { total: number; shown: number }>();
  for (const [work, id] of index.document.nodes.id.entries())
    for (const tag of tags.get(id) ?? []) {
      const count = counts.get(tag) ?? { total: 0, shown: 0 };
      count.total += 1;
      if (derived.passing[work] === true) count.shown += 1;
      counts.set(tag, count);
    }
  return [...counts]
    .map(([tag, count]) => ({ key: tag, label: tag, ...count, isEmpty: false }))
    .sort((a, b) => b.total - a.total);
}
