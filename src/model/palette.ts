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
  /** Hues of the map of venues in the report, and of every further venue there. */
  readonly mapCategories: readonly string[];
  readonly mapOther: string;
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
export const THEME_COLORS: Readonly<Record<'light' | 'dark', ThemeColors>> = {
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
    mapCategories: [
      '#2f6fb5',
      '#c77a00',
      '#13855f',
      '#b8438a',
      '#7d59b8',
      '#c4472f',
      '#1b8a9c',
      '#8a6d1d',
      '#5f7f1e',
      '#9a5a4a',
    ],
    mapOther: '#8b9097',
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
    mapCategories: [
      '#6ea8e8',
      '#e6a23c',
      '#4dbd92',
      '#e384bb',
      '#b195e6',
      '#ee8a76',
      '#5cc2d3',
      '#cfae52',
      '#a5c45a',
      '#cf9b8c',
    ],
    mapOther: '#7d848d',
    other: '#7d858f',
    unknown: '#7d858f',
    retracted: '#ff5c6c',
    citing: '#ffab6b',
    cited: '#7ba7ff',
  },
};
