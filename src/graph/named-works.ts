import type { NamedWork } from './name-communities.js';
import type { UnmeasuredWorks } from './works-of-columns.js';

/** Works as communities are named after them; a label that is no id stands for a title. */
export function namedWorks({ id, label, title, authors, year }: UnmeasuredWorks): NamedWork[] {
  return label.map((text, work) => {
    const [names, issued] = [authors[work], year[work]];
    const telling = title[work] ?? (text === id[work] ? undefined : text);
    return {
      label: text,
      ...(telling === undefined ? {} : { title: telling }),
      ...(names == null ? {} : { authors: names }),
      ...(issued == null ? {} : { year: issued }),
    };
  });
}
