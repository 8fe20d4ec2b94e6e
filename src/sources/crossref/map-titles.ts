import type { WorkFacts } from '../../model/work.js';
import { optional, textsOf } from './lenient.js';

/** The first of `title`, its subtitle, and every other title that the record gives the work. */
export function mapTitles(fields: ReadonlyMap<string, unknown>): WorkFacts {
  const [title, ...others] = ['title', 'short-title', 'original-title'].flatMap((field) =>
    textsOf(fields.get(field)),
  );
  const subtitles = textsOf(fields.get('subtitle'));
  return {
    ...optional('title', title),
    ...optional('subtitle', subtitles.length > 0 ? [...new Set(subtitles)].join('; ') : undefined),
    ...optional(
      'alternativeTitles',
      [...new Set(others)].filter((other) => other !== title),
    ),
  };
}
