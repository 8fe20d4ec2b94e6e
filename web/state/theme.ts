import type { ThemeId } from '../encoding/palette.js';
import type { ViewerState } from './state.js';
import type { Store } from './store.js';

/** Where a theme that was chosen is kept in the browser. */
export const THEME_KEY = 'citeloom-theme';

/** What the theme follows from, besides the reader. */
export interface ThemeSources {
  /** May throw, as each of its methods: private windows and full disks. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** Whether the system is dark. */
  readonly dark: Pick<MediaQueryList, 'matches' | 'addEventListener'>;
}

/** The theme that was chosen by hand before, else the system's. */
export function openingTheme({ storage, dark }: ThemeSources): Pick<ViewerState, 'theme' | 'themeChosen'> {
  const kept = keptTheme(storage);
  return { theme: kept ?? systemTheme(dark), themeChosen: kept !== undefined };
}

/** Keeps the theme that the reader chooses; until then the theme is the system's, also when that changes. */
export function followTheme(
  store: Store<ViewerState>,
  { storage, dark, signal }: ThemeSources & { readonly signal: AbortSignal },
): void {
  store.subscribe(({ theme, themeChosen }, before) => {
    if (!themeChosen || theme === before.theme) return;
    try {
      storage().setItem(THEME_KEY, theme);
    } catch {
      // The choice holds until the page is left.
    }
  });
  dark.addEventListener(
    'change',
    () => store.update((state) => (state.themeChosen ? state : { ...state, theme: systemTheme(dark) })),
    { signal },
  );
}

function systemTheme({ matches }: ThemeSources['dark']): ThemeId {
  return matches ? 'dark' : 'light';
}

function keptTheme(storage: ThemeSources['storage']): ThemeId | undefined {
  try {
    const kept = storage().getItem(THEME_KEY);
    return kept === 'light' || kept === 'dark' ? kept : undefined;
  } catch {
    return undefined;
  }
}
