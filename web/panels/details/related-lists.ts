import { html, nothing } from 'lit';
import { basisText } from '../../../src/model/coverage.js';
import { measureBasis } from '../../../src/model/measure-basis.js';
import type { CountedWorks, RelatedWorks } from '../../../src/model/related-works.js';
import type { DocumentIndex } from '../../document/document-index.js';
import { hasRelated } from '../../state/follow-related.js';
import type { PanelContext } from '../panel.js';
import { derivativeWords, isListUnknown, priorWords, similarWords, whySimilar } from './related-words.js';
import { workList } from './work-list.js';

const FIRST = 5;

/** Similar, prior and derivative works, each with why, once they are counted. */
export function relatedLists(context: PanelContext, work: number) {
  const { index, state } = context;
  const { related } = state;
  if (!hasRelated(index, work) || related?.of !== work) return nothing;
  if (related.status !== 'counted')
    return related.status === 'counting'
      ? nothing
      : html`<p class="secondary">Similar works could not be counted: this browser starts no worker.</p>`;
  const { similar, prior, derivative } = related.works;
  return [
    similarList(context, work, similar),
    countedList(context, prior, {
      id: 'prior',
      title: 'Prior works',
      note: 'What its references here cite most.',
      words: priorWords(index.cites(work).length),
    }),
    countedList(context, derivative, {
      id: 'derivative',
      title: 'Derivative works',
      note: 'What cites most of the works that cite it.',
      words: derivativeWords(index.citedBy(work).filter((citing) => !index.seeds.includes(citing)).length),
    }),
  ];
}

function similarList(
  context: PanelContext,
  work: number,
  { works, shared, together }: RelatedWorks['similar'],
) {
  const { index } = context;
  const why = new Map(
    Array.from(works, (other, at) => {
      const counts = { shared: shared[at] ?? 0, together: together[at] ?? 0 };
      const isUnknown = isListUnknown(index.document, work) || isListUnknown(index.document, other);
      return [other, whySimilar(counts, isUnknown)];
    }),
  );
  return workList(context, {
    id: 'similar',
    title: 'Similar works',
    works: [...works],
    first: FIRST,
    note: similarWords(index.document, work, basisOf(index)),
    empty: 'No work here is known to share a reference with it, or to be cited together with it.',
    why: (other) => why.get(other),
  });
}

function countedList(
  context: PanelContext,
  { works, counts }: CountedWorks,
  list: {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly words: (count: number) => string;
  },
) {
  if (works.length === 0) return nothing;
  const why = new Map(Array.from(works, (other, at) => [other, list.words(counts[at] ?? 0)]));
  return workList(context, {
    ...list,
    works: [...works],
    first: FIRST,
    empty: '',
    why: (other) => why.get(other),
  });
}

/** Whose lists all this rests on, where they are not all known: `by 18 of 203 reference lists`. */
function basisOf({ document }: DocumentIndex): string | undefined {
  const basis = measureBasis(document);
  return basis === undefined || basis.known >= basis.works ? undefined : basisText(basis);
}
