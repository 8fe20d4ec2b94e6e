import { initialismKey, initialismsOf } from '../initialisms.js';
import { venueName } from '../series-graph.js';
import { acronymName, type Join, titleName } from './contract.js';

/** So few letters mean too many things in the whole table: only titles of the corpus count. */
const SHORT_ACRONYM = 3;

/** Joins an acronym that stands alone to the one series whose title has these initials. */
export const joinInitials: Join = ({ spellings, known }, graph) => {
  const alone = spellings.filter(({ alone }) => (alone?.length ?? 0) >= SHORT_ACRONYM);
  if (alone.length === 0) return;
  const byInitials = new Map<string, Set<string>>();
  for (const spelling of spellings) {
    if (spelling.alone !== undefined || graph.evidenceOf(titleName(spelling)) === 'abbreviation') continue;
    for (const initials of initialismsOf(spelling.title)) {
      const key = initialismKey(initials, spelling.title);
      byInitials.set(key, (byInitials.get(key) ?? new Set()).add(titleName(spelling)));
    }
  }
  for (const { alone: written = '', satellite } of alone) {
    const name = acronymName(written, satellite);
    const acronym = written.replaceAll('-', '');
    if (graph.venueOf(name) !== undefined || graph.evidenceOf(name) === 'acronym-in-title') continue;
    const titles = [...(byInitials.get(`${acronym}|${satellite}`) ?? [])];
    const mayBeKnown = satellite === '' && acronym.length > SHORT_ACRONYM;
    const venues = mayBeKnown ? [...(known.get(acronym) ?? [])] : [];
    const [only, ...others] = new Set(
      [...titles, ...(titles.length > 0 ? [] : venues.map(({ key }) => venueName(key)))]
        .map((title) => graph.seriesOf(title))
        .filter((series) => series !== graph.seriesOf(name)),
    );
    if (only !== undefined && others.length === 0) graph.join(name, only, 'initials');
  }
};
