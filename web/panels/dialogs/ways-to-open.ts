import { html, nothing, type TemplateResult } from 'lit';
import { countOf } from '../../../src/model/format-number.js';
import { shortened } from '../../../src/model/text/shortened.js';
import type { Opening } from '../../document/opening/opening.js';
import type { RecentGraph } from '../../document/opening/recent-graphs.js';
import { ICONS } from '../icons.js';

const OPENED = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/**
 * Where a graph may come from: a file, the page itself, or what was opened before.
 * @param chosen called when one was chosen
 */
export function waysToOpen(opening: Opening, chosen: () => void): TemplateResult {
  const { recents, ownTitle } = opening.current();
  const choose = ({ currentTarget }: Event) => {
    const [file] = (currentTarget as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    chosen();
    opening.open({ name: file.name, content: file });
  };
  return html`
    <div class="open-ways">
      <label class="open-file">
        <input class="hidden" type="file" @change=${choose} />
        <span class="open-file-button">${ICONS.open} Choose a file…</span>
        <span class="secondary">or drop one anywhere on this page</span>
      </label>
      <p class="secondary">
        A <code>graph.json</code> of citeloom, GEXF, GraphML, GML, Pajek, SIF, LGL, Cytoscape, graphology, VOSviewer,
        node-link or adjacency JSON, a table of edges (CSV), or Crossref records (JSON, JSON Lines, a snapshot of a crawl); also packed as <code>.gz</code>.
      </p>
      <p class="open-promise"><strong>Nothing leaves this machine.</strong> The file is read in this page.</p>
      ${ownTitle === null ? nothing : ownGraph(opening, { title: ownTitle, chosen })}
      ${recents.length === 0 ? nothing : recentGraphs(opening, recents, chosen)}
    </div>`;
}

function ownGraph(
  { openOwn }: Opening,
  { title, chosen }: { readonly title: string; readonly chosen: () => void },
) {
  const open = () => {
    chosen();
    openOwn();
  };
  return html`
    <button class="open-recent open-own" @click=${open}>
      <span class="open-title">Back to <bdi>${shortened(title, 300)}</bdi></span>
      <span class="secondary">the graph that this page came with</span>
    </button>`;
}

function recentGraphs(opening: Opening, recents: readonly RecentGraph[], chosen: () => void) {
  return html`
    <section aria-labelledby="recent-title">
      <div class="open-head">
        <h3 id="recent-title">Opened before</h3>
        <button class="text-button" @click=${() => opening.forget(recents)}>Clear all</button>
      </div>
      <ul class="open-list">${recents.map((graph) => recentItem(opening, graph, chosen))}</ul>
      <p class="secondary">Kept by this browser alone.</p>
    </section>`;
}

function recentItem(opening: Opening, graph: RecentGraph, chosen: () => void) {
  const open = () => {
    chosen();
    opening.openRecent(graph);
  };
  const { name, title, works, citations, openedAt, size } = graph;
  const facts = [
    ...(title === name ? [] : [name]),
    countOf(works, 'work'),
    countOf(citations, 'citation'),
    sizeOf(size),
    OPENED.format(openedAt),
  ];
  return html`
    <li>
      <button class="open-recent" @click=${open}>
        <span class="open-title"><bdi>${title}</bdi></span>
        <span class="secondary"><bdi>${facts.join(' · ')}</bdi></span>
      </button>
      <button
        class="icon-button"
        aria-label="Forget ${title}"
        title="Forget"
        @click=${() => opening.forget([graph])}
      >${ICONS.close}</button>
    </li>`;
}

function sizeOf(bytes: number): string {
  return bytes < 2 ** 20
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
