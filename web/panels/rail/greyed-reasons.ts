import { html, nothing } from 'lit';
import type { DocumentIndex } from '../../document/document-index.js';

/** An entry of a menu that some documents give no ground for. */
interface Entry {
  readonly title: (index: DocumentIndex) => string;
  readonly absent: (index: DocumentIndex) => string | undefined;
}

/** Why entries of menus are greyed out, folded; nothing where none is. */
export function greyedReasons(index: DocumentIndex, entries: readonly Entry[], noun: string) {
  const byReason = new Map<string, string[]>();
  for (const { title, absent } of entries) {
    const reason = absent(index);
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), title(index)]);
  }
  const count = [...byReason.values()].reduce((sum, titles) => sum + titles.length, 0);
  if (count === 0) return nothing;
  return html`
    <details class="reasons">
      <summary>Why ${count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`} greyed out</summary>
      ${[...byReason].map(([reason, titles]) => html`<p class="reason"><b>${titles.join(', ')}</b>: ${reason}</p>`)}
    </details>`;
}
