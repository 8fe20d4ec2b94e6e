import { authorsButton, barButtons, openGraph } from './bar/bar-buttons.js';
import { railBackdrop, railButton } from './bar/rail-button.js';
import { searchField } from './bar/search-field.js';
import { title } from './bar/title.js';
import { viewSwitch } from './bar/view-switch.js';
import { authorDetails } from './details/author-details.js';
import { startHere } from './details/start-here.js';
import { workDetails } from './details/work-details.js';
import { annotationsDialog } from './dialogs/annotations-dialog.js';
import { authorList } from './dialogs/author-list.js';
import { exportDialog } from './dialogs/export-dialog.js';
import { keys } from './dialogs/keys.js';
import { chips } from './on-stage/chips.js';
import { choosing } from './on-stage/choosing.js';
import { coverage } from './on-stage/coverage.js';
import { hoverCard } from './on-stage/hover-card.js';
import { notice, quietNotice, stillNotice } from './on-stage/notice.js';
import { citationsNote, pathNote } from './on-stage/path-note.js';
import { summary } from './on-stage/summary.js';
import { zoom } from './on-stage/zoom.js';
import type { Panel } from './panel.js';
import { coloring } from './rail/coloring.js';
import { filter } from './rail/filter/filter.js';
import { railHead } from './rail/rail-head.js';
import { sizing } from './rail/sizing.js';
import { years } from './rail/years.js';
import { tableDrawer } from './table/table-drawer.js';

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
  stillNotice,
  quietNotice,
  choosing,
  pathNote,
  citationsNote,
  hoverCard,
  coverage,
  zoom,
  tableDrawer,
  workDetails,
  authorDetails,
  startHere,
  railBackdrop,
  keys,
  openGraph,
  annotationsDialog,
  authorList,
  exportDialog,
] as const satisfies readonly Panel[]);
