import { render } from 'lit';
import { CiteloomError, messageOf } from '../src/errors.js';
import type { GraphDocument } from '../src/model/graph-document.js';
import { indexDocument } from './document/document-index.js';
import { loadDocument, pageEffects } from './document/load.js';
import { databaseStorage } from './document/opening/database-storage.js';
import { memoryStorage } from './document/opening/memory-storage.js';
import { createOpening, NOTHING_OPENED } from './document/opening/opening.js';
import { readInWorker } from './document/opening/read-in-worker.js';
import { createRecentGraphs } from './document/opening/recent-graphs.js';
import { takeDrops } from './document/opening/take-drops.js';
import { createGraphSteps } from './page/graph-steps.js';
import { type OpenDocument, openDocument } from './page/open-document.js';
import { elementOf, type NoGraph, renderFailure } from './page/page.js';
import { openingNotes } from './panels/dialogs/opening-notes.js';
import { waysToOpen } from './panels/dialogs/ways-to-open.js';
import { createStore } from './state/store.js';

await wholePage();
let shown: OpenDocument | undefined;
let reasonForNone: NoGraph | undefined;
const own = await loadDocument(pageEffects(document)).catch((thrown: unknown) => {
  reasonForNone = noGraphBecause(thrown);
  return undefined;
});
const openingStore = createStore(NOTHING_OPENED);
const opening = createOpening({
  store: openingStore,
  own,
  read: readInWorker,
  show,
  recents: createRecentGraphs(
    databaseStorage(() => indexedDB),
    memoryStorage(),
  ),
  now: Date.now,
});
const steps = createGraphSteps({
  ...{ history, own },
  address: `${location.pathname}${location.search}`,
  load: performance.timeOrigin,
});
openingStore.subscribe(draw);
window.addEventListener('popstate', followSteps);
takeDrops(document, opening);
try {
  if (own !== undefined) shown = openDocument(indexDocument(own), opening, { fragment: location.hash });
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

/**
 * Puts a graph in the place of the one that is shown, which comes back when that fails: as a step of the browser, or
 * where a step of the browser leads.
 */
function show(graph: GraphDocument): void {
  const before = shown;
  const state = before?.current();
  const fragment = steps.current() === graph ? location.hash : '';
  before?.close();
  try {
    shown = openDocument(indexDocument(graph), opening, { fragment, before: state });
    steps.begin(graph, before === undefined ? 'replace' : 'push');
  } catch (thrown) {
    if (before !== undefined)
      shown = openDocument(before.index, opening, { fragment: location.hash, before: state });
    throw thrown;
  }
}

/** Shows the graph of the step that the browser went to. */
function followSteps(): void {
  const graph = steps.current();
  if (graph !== undefined && graph !== shown?.index.document) opening.openAgain(graph);
}

function noGraphBecause(thrown: unknown): NoGraph {
  return { message: messageOf(thrown), hint: thrown instanceof CiteloomError ? thrown.hint : undefined };
}
