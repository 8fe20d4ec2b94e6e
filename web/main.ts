import { render } from 'lit';
import { CiteloomError, messageOf } from '../src/errors.js';
import type { GraphDocument } from '../src/model/graph-document.js';
import { indexDocument } from './document-index.js';
import { loadDocument, pageEffects } from './load.js';
import { type OpenDocument, openDocument } from './open-document.js';
import { databaseStorage } from './opening/database-storage.js';
import { memoryStorage } from './opening/memory-storage.js';
import { createOpening } from './opening/opening.js';
import { openingNotes } from './opening/opening-notes.js';
import { readInWorker } from './opening/read-in-worker.js';
import { createRecentGraphs } from './opening/recent-graphs.js';
import { takeDrops } from './opening/take-drops.js';
import { waysToOpen } from './opening/ways-to-open.js';
import { elementOf, type NoGraph, renderFailure } from './page.js';
import { prepareSurface } from './stage/gl-surface.js';

prepareSurface();
await wholePage();
let shown: OpenDocument | undefined;
let reasonForNone: NoGraph | undefined;
const own = await loadDocument(pageEffects(document)).catch((thrown: unknown) => {
  reasonForNone = noGraphBecause(thrown);
  return undefined;
});
const opening = createOpening({
  own,
  read: readInWorker,
  show,
  recents: createRecentGraphs(
    databaseStorage(() => indexedDB),
    memoryStorage(),
  ),
  now: Date.now,
});
opening.store.subscribe(draw);
takeDrops(document, opening);
try {
  if (own !== undefined) shown = openDocument(indexDocument(own), opening);
} catch (thrown) {
  reasonForNone = noGraphBecause(thrown);
}
if (shown === undefined) draw();
else render(openingNotes(opening), elementOf('opening'));

/** The script runs as soon as it is there: while a large graph is still being read from the page. */
function wholePage(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

/** What does not follow from the document that is shown. */
function draw(): void {
  render(openingNotes(opening), elementOf('opening'));
  if (shown !== undefined) shown.draw();
  else if (reasonForNone !== undefined)
    renderFailure({ ...reasonForNone, ways: waysToOpen(opening, () => undefined) });
}

/** Puts a graph in the place of the one that is shown, which comes back when that fails. */
function show(graph: GraphDocument): void {
  const before = shown;
  const state = before?.current();
  const address = location.href;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  before?.close();
  try {
    shown = openDocument(indexDocument(graph), opening, state);
  } catch (thrown) {
    history.replaceState(null, '', address);
    if (before !== undefined) shown = openDocument(before.index, opening, state);
    throw thrown;
  }
}

function noGraphBecause(thrown: unknown): NoGraph {
  return { message: messageOf(thrown), hint: thrown instanceof CiteloomError ? thrown.hint : undefined };
}
