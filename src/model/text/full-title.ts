import type { WorkFacts } from '../work.js';
import { squeezeText } from './fold-text.js';

/**
 * A title with its subtitles, as people cite it: `Title: Subtitle`, and after a question or exclamation mark
 * `Title? Subtitle`. What the title says already is not said again.
 */
export function fullTitle(title: string, subtitles: readonly string[] = []): string {
  const said = squeezeText(title);
  const further = [...new Set(subtitles)]
    .map((subtitle) => subtitle.replace(/^[\s:;–—-]+(?=\S)/u, ''))
    .filter((subtitle) => !says(said, squeezeText(subtitle)));
  if (further.length === 0) return title;
  const bare = title.replace(/\s*[:：–—-]+\s*$/u, '');
  return `${bare}${/[?!？！]["”’»]?$/u.test(bare) ? '' : ':'} ${further.join('; ')}`;
}

/** The title of a work with its subtitles; undefined where it has none. */
export function titleOfFacts({
  title,
  subtitles,
}: Pick<WorkFacts, 'title' | 'subtitles'>): string | undefined {
  return title === undefined ? undefined : fullTitle(title, subtitles);
}

/** Whether a title is a subtitle, or ends with it. */
function says(title: string, subtitle: string): boolean {
  return subtitle === '' || title.endsWith(subtitle);
}
