import type { NamedWork } from './name-communities.js';
import type { UnmeasuredWorks } from './works-of-columns.js';

/** Works as communities are named after them; where no work has a title, labels that are no ids stand for titles. */
export function namedWorks({ id, label, title, authors, year }: UnmeasuredWorks): NamedWork[] {
  const areTitled = title.some((text) => text !== null);
  return label.map((text, work) => {
    const [names, issued] = [authors[work], year[work]];
    const telling = title[work] ?? (areTitled || text === id[work] ? undefined : text);
    return {
      label: text,
      ...(telling === undefined ? {} : { title: telling }),
      ...(names == null ? {} : { authors: names }),
      ...(issued == null ? {} : { year: issued }),
    };
  });
}
