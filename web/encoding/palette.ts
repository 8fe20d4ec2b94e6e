import { THEME_COLORS, type ThemeColors } from '../../src/model/palette.js';
import { mixColors } from './mix-colors.js';

/** Light or dark. */
export type ThemeId = 'light' | 'dark';

/** Colours of a theme that are drawn on the stage; the page's own are in page/theme.css. */
export interface Palette extends ThemeColors {
  /** Colour of a share of a range, 0 the least and 1 the most. */
  readonly ramp: (share: number) => string;
}

/** The palette of each theme. */
export const PALETTES: Readonly<Record<ThemeId, Palette>> = {
  light: { ...THEME_COLORS.light, ramp: (share) => plasma(0.02 + 0.6 * share) },
  dark: { ...THEME_COLORS.dark, ramp: (share) => plasma(0.4 + 0.6 * share) },
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
