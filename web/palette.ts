import { mixColors } from './mix-colors.js';
import type { ThemeId } from './state.js';

/** Colours of a theme that are drawn on the stage; the page's own stand in style.css. */
export interface Palette {
  readonly background: string;
  readonly surface: string;
  readonly text: string;
  readonly secondary: string;
  readonly line: string;
  readonly accent: string;
  /** Ten hues that stay apart for colour-blind eyes, each at contrast 3 against the background. */
  readonly categories: readonly string[];
  /** Every further category. */
  readonly other: string;
  /** No venue, no year, no community. */
  readonly unknown: string;
  readonly retracted: string;
  /** Works that cite the selected one, and works that it cites. */
  readonly citing: string;
  readonly cited: string;
  /** Colour of a share of a range, 0 the least and 1 the most. */
  readonly ramp: (share: number) => string;
}

/** The hues were found by search: the least distance in OKLab over normal, protan, deutan and tritan sight. */
export const PALETTES: Readonly<Record<ThemeId, Palette>> = {
  light: {
    background: '#fbfbfa',
    surface: '#ffffff',
    text: '#1f2328',
    secondary: '#5b626b',
    line: '#e6e5e1',
    accent: '#2457c5',
    categories: [
      '#1943a6',
      '#e26920',
      '#2f9f52',
      '#b83765',
      '#0296f1',
      '#6d6804',
      '#7d61be',
      '#077489',
      '#842b04',
      '#75247b',
    ],
    other: '#8a9099',
    unknown: '#8a9099',
    retracted: '#d1112f',
    citing: '#b8490b',
    cited: '#2457c5',
    ramp: (share) => plasma(0.02 + 0.6 * share),
  },
  dark: {
    background: '#14161a',
    surface: '#1c1f24',
    text: '#e8eaed',
    secondary: '#9aa3ad',
    line: '#2e333a',
    accent: '#7ba7ff',
    categories: [
      '#00bae6',
      '#efac7c',
      '#1c8830',
      '#fa7dc2',
      '#13ffd1',
      '#96ad03',
      '#9485fc',
      '#c7ccff',
      '#e1e74f',
      '#a347a2',
    ],
    other: '#7d858f',
    unknown: '#7d858f',
    retracted: '#ff5c6c',
    citing: '#ffab6b',
    cited: '#7ba7ff',
    ramp: (share) => plasma(0.4 + 0.6 * share),
  },
};

/** The fewest points of the ramp, at steps of 255, between which straight lines in sRGB stay within 1/255 of it. */
const STOPS = [
  [0, '#0d0887'],
  [2, '#130789'],
  [12, '#2a0593'],
  [35, '#5102a3'],
  [54, '#6f00a8'],
  [67, '#8305a7'],
  [85, '#9c179e'],
  [113, '#bd3786'],
  [153, '#e16462'],
  [188, '#f79044'],
  [216, '#feb82c'],
  [233, '#fbd324'],
  [251, '#f2f227'],
  [255, '#f0f921'],
] as const;

/**
 * The ramp plasma, from dark blue over red to yellow: even to the eye, and for colour-blind eyes too. Takes
 * shares from 0 to 1, the ends standing for what lies outside, gives `#rrggbb`; written out, as a library of ramps would make the page 12 kB larger compressed.
 * @see van der Walt & Smith (2015), A better default colormap for matplotlib
 */
export function plasma(share: number): string {
  const step = 255 * Math.min(1, Math.max(0, share));
  const above = STOPS.findIndex(([at]) => at >= step);
  const [from, to] = [STOPS[Math.max(0, above - 1)] ?? STOPS[0], STOPS.at(above) ?? STOPS[0]];
  return mixColors(from[1], to[1], to[0] === from[0] ? 0 : (step - from[0]) / (to[0] - from[0]));
}
