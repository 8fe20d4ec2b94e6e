import type { Join } from './contract.js';
import { joinAcronyms, joinInitials } from './join-acronyms.js';
import { joinIssn } from './join-issn.js';
import { joinRecords } from './join-records.js';
import { joinAbbreviations, joinSubtitles, joinVolumes } from './join-titles.js';

/** The ways to find that names mean one series, the most trustworthy first: later ones see what earlier ones joined. */
export const JOINS = Object.freeze([
  joinRecords,
  joinIssn,
  joinAcronyms,
  joinAbbreviations,
  joinSubtitles,
  joinVolumes,
  joinInitials,
] as const satisfies readonly Join[]);
