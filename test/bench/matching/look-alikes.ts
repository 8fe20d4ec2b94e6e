import type { CrossrefRecord } from '../../replica/holdings.js';
import { pick, sample } from './draw.js';
import type { Drawing } from './look-alike-kind.js';
import { LOOK_ALIKE_KINDS } from './look-alike-kinds.js';
import { type Outline, recordOf } from './outline.js';

/** What look-alikes are made of. */
export interface LookAlikeOptions extends Drawing {
  /** Part of their DOIs. */
  readonly key: string;
  /** Whether the work itself has a record. */
  readonly hasRecord: boolean;
  readonly count: number;
}

/**
 * SYNTHETIC TEST DATA: so many records that look like a work, of different kinds, some of them with markup and
 * entities in the title. Another version of the work is among them only when the work has a record of its own.
 */
export function lookAlikes(work: Outline, options: LookAlikeOptions): CrossrefRecord[] {
  const { title = 'Untitled', year = 2000 } = work;
  const { rng, hasRecord, key, count } = options;
  const kinds = LOOK_ALIKE_KINDS.filter(
    ({ version, of }) => (hasRecord || !version) && (of?.includes(work.type) ?? true),
  );
  return sample(kinds, count, rng).map(({ name, make }) => {
    const { title: made, ...rest } = make({ ...work, title, year }, options);
    const outline = made === undefined ? rest : { ...rest, title: asDeposited(made, options) };
    const prefix = name === 'fake reprint' ? '10.5555/odd' : '10.5555/like';
    return recordOf(outline, `${prefix}.${key}.${name.replace(/\W+/g, '-')}`.toLowerCase());
  });
}

/** A title as some publishers deposit it. */
function asDeposited(title: string, { rng }: Drawing): string {
  if (rng() >= 0.2) return title;
  const words = title.split(' ');
  const position = Math.floor(rng() * words.length);
  const word = words[position] ?? '';
  return pick(
    [
      words.with(position, `<i>${word}</i>`).join(' '),
      words.with(position, `\n                  <i>${word}</i>\n                 `).join(' '),
      words.with(position, `&lt;b&gt;${word}&lt;/b&gt;`).join(' '),
      title.replaceAll('&', '&amp;').replaceAll('-', '&#x2013;'),
      title.toUpperCase(),
    ],
    rng,
  );
}
