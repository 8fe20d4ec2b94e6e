import { shortened } from '../../../../src/model/text/shortened.js';
import type { DocumentIndex } from '../../../document/document-index.js';
import { DIMENSION_WORDS, groupNames } from '../../../document/group-name.js';
import { memoize } from '../../../document/memoize.js';
import { countCodes, DIMENSIONS, type Dimension, NO_KEY } from '../../../document/work-groups.js';
import { passingOthers } from '../../../filters/passing-works.js';
import { setFilters, toggleKeys } from '../../../state/state.js';
import { formatNumber } from '../../../text/wording.js';
import type { PanelContext } from '../../panel.js';
import { type CheckEntry, checkList } from './check-list.js';
import { unfolding } from './unfolding.js';

/** A list of groups to choose from for each dimension that tells works apart. */
export function groupChoosers(context: PanelContext) {
  return DIMENSIONS.filter((dimension) => isTelling(context.index, dimension)).map((dimension) =>
    groupChooser(context, dimension),
  );
}

function groupChooser(context: PanelContext, dimension: Dimension) {
  const { index, state, update } = context;
  const chosen = state.filters.keys[dimension];
  const { title, many } = DIMENSION_WORDS[dimension];
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const several = chosen.length === 0 ? 'All' : `${formatNumber(chosen.length)} chosen`;
  return unfolding(context, {
    id: dimension,
    title,
    chosen: only === undefined ? several : shortened(groupNames(index, dimension)(only), 40),
    isSet: chosen.length > 0,
    body: () =>
      checkList(context, {
        many,
        entries: entriesOf(context, dimension),
        chosen,
        toggle: (key) => update((before) => toggleKeys(before, dimension, [key])),
        clear: () =>
          update((before) => setFilters(before, { keys: { ...before.filters.keys, [dimension]: [] } })),
      }),
  });
}

/** The largest first, what belongs to no group last. */
const orderedGroups = (index: DocumentIndex) =>
  memoize((dimension: Dimension) => {
    const { keys, counts } = index.groups(dimension);
    const nameOf = groupNames(index, dimension);
    return keys
      .map((key, code) => ({ key, code, label: nameOf(key), total: counts[code] ?? 0 }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => Number(a.key === NO_KEY) - Number(b.key === NO_KEY) || b.total - a.total);
  });

/** O(V). */
function entriesOf({ index, state, derived }: PanelContext, dimension: Dimension): CheckEntry[] {
  const { isSeed } = index.document.nodes;
  const counts = (passing: readonly boolean[]) =>
    countCodes(index.groups(dimension), (work) => passing[work] === true && isSeed[work] !== true);
  const shown = counts(derived.passing);
  const others = counts(passingOthers(index, state, dimension));
  return index
    .cached(orderedGroups)(dimension)
    .map((entry) => ({
      ...entry,
      shown: shown[entry.code] ?? 0,
      isEmpty: (others[entry.code] ?? 0) === 0,
    }));
}

function isTelling(index: DocumentIndex, dimension: Dimension): boolean {
  return index.groups(dimension).counts.filter((count) => count > 0).length > 1;
}
