import { html, nothing } from 'lit';
import type { AuthorCitations, Share } from '../../document/authors/author-facts.js';
import type { Author } from '../../document/authors/author-index.js';
import { counted, formatNumber } from '../../text/wording.js';

const MEANING =
  'A self-citation here: the citing work names this author too. Citations by the survey are not counted, as it cites every work.';

/** How many citations the author’s works get from, and give to, works of the same author. */
export function authorCitations(citations: AuthorCitations, author: Author) {
  const { received, made, withList, firstAuthorsOnly, bySeeds } = citations;
  const notReached = 'No citation among the works here reaches these works.';
  const noneMade =
    withList === 0
      ? 'No list of references of these works is known.'
      : 'These works cite none of the works here.';
  return html`
    <section aria-labelledby="self-citations">
      <h3 id="self-citations" title=${MEANING}>Self-citations</h3>
      <dl class="shares">
        ${row('Received', received, received.whole === 0 ? notReached : `${formatNumber(received.part)} of ${counted(received.whole, 'citation')} to these works come from the same author.`)}
        ${row('Made', made, made.whole === 0 ? noneMade : `${formatNumber(made.part)} of ${counted(made.whole, 'citation')} by these works go to the same author; ${formatNumber(withList)} of ${counted(author.works.length, 'list')} of references ${withList === 1 ? 'is' : 'are'} known.`)}
      </dl>
      ${
        bySeeds.part === 0
          ? nothing
          : html`<p class="secondary">${bySeedsText(bySeeds.part, author.seeds.length)}</p>`
      }
      ${
        firstAuthorsOnly === 0
          ? nothing
          : html`<p class="secondary">Of ${counted(firstAuthorsOnly, 'work')} looked at only the first authors are known: there may be more.</p>`
      }
    </section>`;
}

function row(title: string, { part, whole }: Share, sentence: string) {
  return html`
    <dt>${title}</dt>
    <dd class="share">${whole === 0 ? 'n/a' : `${Math.round((100 * part) / whole)} %`}</dd>
    <dd class="secondary">${sentence}</dd>`;
}

function bySeedsText(citations: number, seeds: number): string {
  if (seeds > 1)
    return `The same author wrote ${formatNumber(seeds)} of the surveys; they cite these works ${counted(citations, 'time')}.`;
  return `The same author wrote the survey; it cites ${formatNumber(citations)} of these works.`;
}
