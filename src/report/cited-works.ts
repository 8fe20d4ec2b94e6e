import type { GraphDocument } from '../model/graph-document.js';
import { retractionWord } from '../model/notices.js';
import { displayName } from '../model/person-name.js';
import { creditedIn, creditOf } from '../model/work-credit.js';
import { type Html, html } from './html.js';

/** The positions of the works without the seeds, in document order. */
export function citedWorks({ nodes }: GraphDocument): number[] {
  return [...nodes.id.keys()].filter((index) => nodes.isSeed[index] === false);
}

/** A work in two lines: its title, linked to its record and marked when the work was taken back, and who, where and when. */
export function workEntry({ nodes }: GraphDocument, index: number): Html {
  const label = nodes.label[index] ?? '';
  const url = nodes.url[index];
  const title =
    typeof url === 'string' && url.startsWith('https://')
      ? html`<a href="${url}" rel="noopener noreferrer">${label}</a>`
      : html`${label}`;
  const details = [authorsOf({ nodes }, index), nodes.venue[index], yearOf({ nodes }, index)];
  const present = details.filter((detail) => detail !== null && detail !== undefined);
  const word = retractionWord(nodes.updates[index]);
  const mark = word === undefined ? undefined : html`<b class="taken-back">${word}</b> `;
  return html`<span class="title">${mark}${title}</span><span class="secondary">${present.join(' · ')}</span>`;
}

/** A year as people should read it: one read from a DOI may be that of early access. */
export function yearOf({ nodes }: Pick<GraphDocument, 'nodes'>, index: number): string | undefined {
  const year = nodes.year[index];
  if (year === null || year === undefined) return undefined;
  return nodes.yearFrom[index] === 'doi-structure' ? `≈ ${year}` : String(year);
}

/** In full, as few as they are; editors where no author is known. */
function authorsOf({ nodes }: Pick<GraphDocument, 'nodes'>, index: number): string | undefined {
  const credit = creditOf(creditedIn(nodes, index));
  if (credit === undefined) return undefined;
  const names = credit.names.map(displayName);
  const named = names.length > 2 || !credit.isComplete ? `${names[0]} et al.` : names.join(' and ');
  if (credit.role === 'author') return named;
  return `${named} ${names.length === 1 ? '(Ed.)' : '(Eds.)'}`;
}
