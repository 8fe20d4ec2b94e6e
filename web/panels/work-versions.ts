import { html } from 'lit';
import { versionText } from '../../src/model/version-text.js';
import type { PanelContext } from './panel.js';
import { workItem } from './work-item.js';

/** The other versions of a work that are in the graph, such as its preprint, to walk along. */
export function workVersions(context: PanelContext, work: number) {
  // Graphs of earlier versions tell of none.
  const versions = context.index.document.versions ?? [];
  const others = versions.flatMap(({ version, published, relation }) => {
    const { ofPublished, ofVersion } = versionText(relation);
    if (published === work) return [{ title: ofPublished, other: version }];
    return version === work ? [{ title: ofVersion, other: published }] : [];
  });
  const titles = [...new Set(others.map(({ title }) => title))];
  return titles.map(
    (title, position) => html`
      <section class="versions" aria-labelledby="versions-${position}">
        <h3 id="versions-${position}">${title}</h3>
        <ul class="work-list">
          ${others.filter((entry) => entry.title === title).map(({ other }) => workItem(context, other))}
        </ul>
        <p class="secondary">They are counted apart; a build with <code>--merge-versions</code> joins them.</p>
      </section>`,
  );
}
