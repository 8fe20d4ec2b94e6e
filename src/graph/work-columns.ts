import type { WorkAttributes } from '../model/citation-graph.js';
import {
  attributesIn,
  type Column,
  type UnmeasuredWorks,
  type WorkAttribute,
} from '../model/work-columns.js';

/** The attributes of works as columns: absent becomes null; of the `known` only those in which a work has a value. */
export function workColumns(ids: readonly string[], works: readonly WorkAttributes[]): UnmeasuredWorks {
  const column = (name: Exclude<WorkAttribute, 'id'>): [string, Column<unknown>] => [
    name,
    works.map((work) => work[name] ?? null),
  ];
  return Object.fromEntries([
    ['id', ids],
    ...[...attributesIn('full'), ...attributesIn('open', 'later')].flatMap((name) =>
      name === 'id' ? [] : [column(name)],
    ),
    ...attributesIn('known')
      .map(column)
      .filter(([, values]) => values.some((value) => value !== null)),
  ]) as UnmeasuredWorks;
}
