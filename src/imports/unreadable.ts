import { CiteloomError, type ErrorDetails } from '../errors.js';

/** Where in a file something stands. */
export interface Place {
  /** Name of the file. */
  readonly name: string;
  /** From 1; absent where the format has no lines worth naming. */
  readonly line?: number;
}

/** A GRAPH_UNREADABLE that begins with the place; `problem` is the rest of the sentence, without its full stop. */
export function unreadable(place: Place, problem: string, details: ErrorDetails = {}): CiteloomError {
  return new CiteloomError('GRAPH_UNREADABLE', `${placeText(place)}: ${problem}.`, details);
}

/** `graph.net, line 7`. */
export function placeText({ name, line }: Place): string {
  return line === undefined ? name : `${name}, line ${line}`;
}
