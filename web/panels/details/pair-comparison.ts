import { html, nothing } from 'lit';
import { hasTies } from '../../../src/model/edge-words.js';
import { shortAuthors } from '../../../src/model/short-authors.js';
import { shortened } from '../../../src/model/text/shortened.js';
import type { Pair } from '../../comparison/pair.js';
import { overlapWords, relationWords } from '../../comparison/pair-words.js';
import type { DocumentIndex } from '../../document/document-index.js';
import { select } from '../../state/state.js';
import { formatNumber, formatYear } from '../../text/wording.js';
import type { PanelContext } from '../panel.js';
import { workList } from './work-list.js';

/** Two works in two columns, and the works that they share. */
export function pairComparison(context: PanelContext, pair: Extract<Pair, { mode: 'compare' }>) {
  const { index } = context;
  const { document } = index;
  const { references, citing } = pair.comparison;
  const ties = hasTies(document);
  const rank = index.importanceRank();
  const sorted = (works: readonly number[]) => [...works].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  return html`
    ${columns(context, pair.ends)}
    <p class="pair-words">${relationWords(document, pair.comparison)} ${unknownLists(index, pair.ends)}</p>
    ${workList(context, {
      id: 'cites',
      title: ties ? 'Both are tied to' : 'Both cite',
      works: sorted(references.shared),
      empty: references.share === undefined ? 'Nothing is known that either leads to.' : '',
      note: overlapWords(references, ties ? 'either is tied to' : 'either cites'),
    })}
    ${
      citing === undefined
        ? nothing
        : workList(context, {
            id: 'cited-by',
            title: 'Both are cited by',
            works: sorted(citing.shared),
            empty: citing.share === undefined ? 'No work here is known to cite either.' : '',
            note: overlapWords(citing, 'cite either'),
          })
    }`;
}

function columns({ index, update }: PanelContext, ends: Pair['ends']) {
  const { nodes } = index.document;
  const facts = factsOf(index).filter(({ of }) => ends.some((work) => of(work) !== undefined));
  return html`
    <table class="pair-columns">
      <thead>
        <tr>
          <td></td>
          ${ends.map(
            (work) => html`<th scope="col">
              <button class="link-button" @click=${() => update((before) => select({ ...before, against: null }, work))}>
                <bdi>${shortened(nodes.label[work] ?? '', 120)}</bdi>
              </button>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${facts.map(
          ({ title, of }) => html`<tr>
            <th scope="row">${title}</th>
            ${ends.map((work) => html`<td><bdi>${of(work) ?? '–'}</bdi></td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
}

interface Fact {
  readonly title: string;
  readonly of: (work: number) => string | undefined;
}

function factsOf({ document }: DocumentIndex): Fact[] {
  const { nodes } = document;
  const numberOf = (value: number | null | undefined) => (value == null ? undefined : formatNumber(value));
  return [
    {
      title: 'Authors',
      of: (work) => {
        const authors = shortAuthors(nodes, work);
        return authors === undefined ? undefined : shortened(authors, 60);
      },
    },
    {
      title: 'Year',
      of: (work) => {
        const year = nodes.year[work];
        return year == null ? undefined : formatYear(year, nodes.yearFrom[work] ?? null);
      },
    },
    { title: 'Venue', of: (work) => shortenedOrNone(nodes.venue[work]) },
    { title: hasTies(document) ? 'Ties' : 'Cited here', of: (work) => numberOf(nodes.inDegree[work]) },
    { title: 'Cited anywhere', of: (work) => numberOf(nodes.isReferencedByCount[work]) },
  ];
}

function shortenedOrNone(text: string | null | undefined): string | undefined {
  return text == null ? undefined : shortened(text, 120);
}

function unknownLists({ document }: DocumentIndex, ends: Pair['ends']): string {
  if (document.meta.graph !== undefined) return '';
  const [first, second] = ends.map((work) => document.nodes.hasReferenceList[work] === true);
  if (first && second) return '';
  if (!first && !second) return 'What they cite is not known.';
  return `What the ${first ? 'second' : 'first'} cites is not known.`;
}
