import type { WorkFacts } from '../../model/work.js';
import { optional, textsOf } from './lenient.js';

/** The first of `title`, its subtitles, and every other title that the record gives the work. */
export function mapTitles(fields: ReadonlyMap<string, unknown>): WorkFacts {
  const [title, ...others] = ['title', 'short-title', 'original-title'].flatMap((field) =>
    textsOf(fields.get(field)),
  );
  return {
    ...optional('title', title),
    ...optional('subtitles', [...new Set(textsOf(fields.get('subtitle')))]),
    ...optional(
      'alternativeTitles',
      [...new Set(others)].filter((other) => other !== title),
    ),
  };
}
