import type { Outcome } from './reference.js';
import type { Provenance } from './work.js';

/** A theme, by its ground. */
export type Theme = 'light' | 'dark';

/** Colours of a theme, in the viewer and in the report. */
export interface ThemeColors {
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
}

/** The hues were found by search: the least distance in OKLab over normal, protan, deutan and tritan sight. */
export const THEME_COLORS: Readonly<Record<Theme, ThemeColors>> = {
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
  },
};

/** What is known of a work, by where it came from. */
export const PROVENANCE_COLORS: Readonly<Record<Theme, Readonly<Record<Provenance | 'absent', string>>>> = {
  light: {
    crossref: '#2457c5',
    seed: '#0f8a7e',
    library: '#7d59b8',
    'doi-structure': '#a9bfec',
    absent: '#e3e2de',
  },
  dark: {
    crossref: '#7ba7ff',
    seed: '#4fc3b5',
    library: '#b195e6',
    'doi-structure': '#3f5789',
    absent: '#2b3036',
  },
};

/** References, by what became of them. */
export const OUTCOME_COLORS: Readonly<Record<Theme, Readonly<Record<Outcome, string>>>> = {
  light: {
    resolved: '#2457c5',
    matched: '#0f8a7e',
    listed: '#7f9fe0',
    ambiguous: '#d9a514',
    unmatched: '#c7762b',
    missing: '#c23b3b',
    unchecked: '#a3a8ae',
  },
  dark: {
    resolved: '#7ba7ff',
    matched: '#4fc3b5',
    listed: '#4a66a3',
    ambiguous: '#e3bd4f',
    unmatched: '#e09a5b',
    missing: '#ea7c7c',
    unchecked: '#6b727b',
  },
};

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Files are drawn on unknown grounds: ten hues that stay apart for colour-blind eyes on light and dark, grey
 * for every further group, dark for seeds.
 */
export const FILE_COLORS: {
  readonly categories: readonly Rgb[];
  readonly other: Rgb;
  readonly seed: Rgb;
} = {
  categories: [
    [0, 114, 178],
    [230, 159, 0],
    [0, 158, 115],
    [213, 94, 0],
    [204, 121, 167],
    [86, 180, 233],
    [148, 103, 189],
    [140, 86, 75],
    [188, 189, 34],
    [23, 150, 170],
  ],
  other: [153, 153, 153],
  seed: [64, 64, 64],
};
