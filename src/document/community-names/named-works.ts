import type { UnmeasuredWorks } from '../../model/work-columns.js';
import { creditedIn } from '../../model/work-credit.js';
import type { NamedWork } from './name-communities.js';

/** Works as communities are named after them; where no work has a title, labels that are no ids stand for titles. */
export function namedWorks(works: UnmeasuredWorks): NamedWork[] {
  const { id, label, title, year } = works;
  const areTitled = title.some((text) => text !== null);
  return label.map((text, work) => {
    const issued = year[work];
    const telling = title[work] ?? (areTitled || text === id[work] ? undefined : text);
    return {
      label: text,
      ...(telling === undefined ? {} : { title: telling }),
      ...creditedIn(works, work),
      ...(issued == null ? {} : { year: issued }),
    };
  });
}
