import { authorDetails } from './author-details.js';
import { authorList } from './author-list.js';
import { authorsButton, barButtons, openGraph } from './bar-buttons.js';
import { chips } from './chips.js';
import { choosing } from './choosing.js';
import { coloring } from './coloring.js';
import { coverage } from './coverage.js';
import { filter } from './filter/filter.js';
import { hoverCard } from './hover-card.js';
import { keys } from './keys.js';
import { notice, quietNotice } from './notice.js';
import type { Panel } from './panel.js';
import { citationsNote, pathNote } from './path-note.js';
import { railBackdrop, railButton } from './rail-button.js';
import { railHead } from './rail-head.js';
import { readingDialog } from './reading-dialog.js';
import { searchField } from './search-field.js';
import { sizing } from './sizing.js';
import { summary } from './summary.js';
import { tableSheet } from './table-sheet.js';
import { takeAway } from './take-away.js';
import { title } from './title.js';
import { viewSwitch } from './view-switch.js';
import { workDetails } from './work-details.js';
import { years } from './years.js';
import { zoom } from './zoom.js';

/** Every panel, in the order of reading within its place. */
export const PANELS = Object.freeze([
  railButton,
  title,
  searchField,
  viewSwitch,
  barButtons,
  railHead,
  coloring,
  sizing,
  years,
  filter,
  authorsButton,
  summary,
  chips,
  notice,
  quietNotice,
  choosing,
  pathNote,
  citationsNote,
  hoverCard,
  coverage,
  zoom,
  tableSheet,
  workDetails,
  authorDetails,
  railBackdrop,
  keys,
  openGraph,
  readingDialog,
  authorList,
  takeAway,
] as const satisfies readonly Panel[]);
