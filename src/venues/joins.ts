import type { Join } from './joins/contract.js';
import { joinAbbreviations } from './joins/join-abbreviations.js';
import { joinAcronyms } from './joins/join-acronyms.js';
import { joinInitials } from './joins/join-initials.js';
import { joinIssn } from './joins/join-issn.js';
import { joinRecords } from './joins/join-records.js';
import { joinSubtitles } from './joins/join-subtitles.js';
import { joinVolumes } from './joins/join-volumes.js';

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
