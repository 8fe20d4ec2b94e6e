import { floatColor } from 'sigma/utils';
import type { CitationGroup } from '../encoding/resting-citations.js';

/** What the program of citations reads, in the order in which the graph has them. */
export interface CitationColumns {
  /** Two numbers a citation: the citing work, the cited one. */
  ends: Uint32Array;
  /** Colour as sigma packs it. */
  colors: Float32Array;
  /** 0 to 1; 0 is not drawn. */
  opacities: Float32Array;
  /** At the citing end, in units of the layouts. */
  widths: Float32Array;
  /** Share of the width that is left at the cited end. */
  tapers: Float32Array;
  /** Whether any are drawn in this frame. */
  visible: boolean;
  /** Counts changes: a program that has read this state need not read it again. */
  version: number;
  /** Whether the graph holds all citations of some groups. */
  readonly hold: (groups: readonly CitationGroup[]) => boolean;
  /** Gives those that another graph is to hold, of several with the same ends the first, and has a place for each. */
  readonly replace: (citations: readonly number[]) => readonly number[];
  /** Says how each is drawn that the graph holds: those of no group are not. */
  readonly style: (groups: readonly CitationGroup[]) => void;
}

/** The ends of all citations of a document, by number of the citation. */
interface CitationEnds {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
}

/** More than any graph holds that is drawn. */
const MOST_WORKS = 2 ** 26;

/** No citations at first. */
export function createCitationColumns({ source, target }: CitationEnds): CitationColumns {
  const none = new Float32Array();
  /** Where each is, by number of the citation. */
  let places: ReadonlyMap<number, number> = new Map();
  const columns: CitationColumns = {
    ends: new Uint32Array(),
    ...{ colors: none, opacities: none, widths: none, tapers: none },
    visible: false,
    version: 0,
    hold: (groups) => groups.every(({ citations }) => citations.every((citation) => places.has(citation))),
    replace: (citations) => {
      const placeOfPair = new Map<number, number>();
      const placeOf = new Map<number, number>();
      const held: number[] = [];
      for (const citation of citations) {
        const pair = Number(source[citation]) * MOST_WORKS + Number(target[citation]);
        const place = placeOfPair.get(pair) ?? held.push(citation) - 1;
        placeOfPair.set(pair, place);
        placeOf.set(citation, place);
      }
      places = placeOf;
      columns.ends = new Uint32Array(2 * held.length);
      held.forEach((citation, place) => {
        columns.ends[2 * place] = Number(source[citation]);
        columns.ends[2 * place + 1] = Number(target[citation]);
      });
      for (const name of ['colors', 'opacities', 'widths', 'tapers'] as const)
        columns[name] = new Float32Array(held.length);
      columns.version += 1;
      return held;
    },
    style: (groups) => {
      columns.opacities.fill(0);
      for (const { citations, color, opacity, width, end } of groups) {
        const packed = floatColor(color);
        for (const citation of citations) {
          const place = Number(places.get(citation));
          columns.colors[place] = packed;
          columns.opacities[place] = opacity;
          columns.widths[place] = width;
          columns.tapers[place] = end;
        }
      }
      columns.version += 1;
    },
  };
  return columns;
}
