import type { MissedWorks } from '../model/findings.js';
import { countOf, formatCount } from '../model/format-number.js';

/** What was found, and what it rests on, in sentences. */
export function missedMeaning({ works, atLeast, total, basis }: Omit<MissedWorks, 'meaning'>): string[] {
  if (basis.lists === 0)
    return [
      'No reference list of a work that the survey cites is known, so what these works cite beyond it is not known either.',
    ];
  const untold = works.some(({ doi, work }) => doi === undefined && work === undefined)
    ? untitled(basis)
    : [];
  return [
    finding({ works, atLeast, total }),
    basisSentence(basis),
    ...untold,
    ...(total === 0 ? [] : [CAUTION]),
  ];
}

const CAUTION =
  'That many cite a work does not mean that the survey should: methods, tools and data sets of neighbouring fields rank high too.';

/** Works without a title are known by their DOI alone, works that a text names by their title alone. */
function untitled({ untitled: count = 0 }: MissedWorks['basis']): string[] {
  if (count === 0) return [];
  return [
    `Of ${countOf(count, 'work')} that the survey cites no title is known, only the DOI: a work that is listed here without a DOI may be one of them.`,
  ];
}

function finding({ works, atLeast, total }: Pick<MissedWorks, 'works' | 'atLeast' | 'total'>): string {
  if (total === 0)
    return `No work that the survey leaves out is cited by ${atLeast} or more of its references.`;
  const cut = total > works.length ? `; ${works.length} of them are listed` : '';
  return `${countOf(total, 'work')} that the survey does not cite ${total === 1 ? 'is' : 'are'} cited by ${atLeast} or more of the works that it cites${cut}.`;
}

function basisSentence({ lists, works, references, counted }: MissedWorks['basis']): string {
  const open = references - counted;
  const from = `Counted from the reference lists of ${formatCount(lists)} of the ${countOf(works, 'work')} that the survey cites`;
  return open === 0
    ? `${from}.`
    : `${from}; ${formatCount(open)} of their ${countOf(references, 'reference')} name neither a DOI nor a title that could be read, so they could not be counted.`;
}
