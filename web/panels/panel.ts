import type { nothing, TemplateResult } from 'lit';
import type { Opening } from '../document/opening/opening.js';
import type { Derived, ShownDocument } from '../state/derive.js';
import type { ViewerState } from '../state/state.js';

/** What panels may ask of the stage. */
export interface StageCommands {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** What covers the stage has changed: all stays in sight if it was, else the selected work. */
  readonly uncover: () => void;
  /** Where a work stands within the stage, in pixels; undefined without a stage. */
  readonly locate: (work: number) => { readonly x: number; readonly y: number } | undefined;
}

/** All that a panel sees. */
export interface PanelContext extends ShownDocument {
  readonly stage: StageCommands;
  /** Counts the frames of the stage, for what hangs on works. */
  readonly frame: number;
  readonly opening: Opening;
  readonly update: (step: (state: ViewerState) => ViewerState) => void;
}

/** Where a panel stands on the page. */
export type Place = 'bar' | 'rail' | 'stage-notes' | 'stage-foot' | 'details' | 'drawer' | 'dialogs';

/** What a panel can follow: parts of the state and what is derived from it. */
export type Followed = keyof ViewerState | keyof Derived | 'frame' | 'opening';

/** A part of the page: a pure function of what it sees. */
export interface Panel {
  readonly id: string;
  readonly place: Place;
  /** What it shows follows from these alone: it is drawn again only when one of them changed. */
  readonly follows: readonly Followed[];
  readonly render: (context: PanelContext) => TemplateResult | typeof nothing;
}
