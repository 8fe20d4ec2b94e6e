import type { DocumentIndex } from '../../document/document-index.js';
import type { ViewerState } from '../state.js';

/** A part of the state that an address carries, so that a link leads back to it. */
export interface AddressPart {
  readonly id: string;
  /** What the address says of it; nothing where it is as the viewer opens. */
  readonly write: (state: ViewerState, on: AddressContext) => readonly (readonly [string, string])[];
  /** The state with what the address says; what nobody knows is passed over. */
  readonly read: (state: ViewerState, parameters: URLSearchParams, index: DocumentIndex) => ViewerState;
}

/** What an address is written about. */
export interface AddressContext {
  readonly index: DocumentIndex;
  /** How the viewer opens without an address. */
  readonly opening: ViewerState;
}
