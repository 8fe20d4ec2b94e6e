import type { MissedWork } from '../model/findings.js';
import type { GraphDocument } from '../model/graph-document.js';
import { firstAuthor } from '../model/short-authors.js';
import { shortened } from '../model/text/shortened.js';
import type { WorkColumns } from '../model/work-columns.js';
import { creditedIn, creditOf } from '../model/work-credit.js';
import { workEntry } from './cited-works.js';
import { countOf, formatCount } from './format.js';
import { doiLink, type Html, html, sentences } from './html.js';
import { table } from './table.js';

const MOST_NAMED = 3;
/** More are folded. */
const MOST_OPEN = 20;

/** The works that the survey leaves out though many of its references cite them; why, where that cannot be told. */
export function missedWorks(document: GraphDocument): Html {
  const missed = document.findings?.missed;
  if (missed === undefined) return html``;
  const [first, rest] = [missed.works.slice(0, MOST_OPEN), missed.works.slice(MOST_OPEN)];
  return html`<section><h2>What the survey may have missed</h2>
${sentences(missed.meaning)}
${first.length === 0 ? undefined : list(document, first, 'What most of the references cite first')}
${rest.length === 0 ? undefined : html`<details><summary>${countOf(rest.length, 'more work')}</summary>${list(document, rest, 'Cited by fewer')}</details>`}</section>`;
}

function list(document: GraphDocument, works: readonly MissedWork[], caption: string): Html {
  return table(
    caption,
    [{ heading: 'Work' }, { heading: 'Cited by' }, { heading: 'references', numeric: true }],
    works.map((work) => [entry(document, work), citingText(document, work), formatCount(work.citedBy)]),
    'wide',
  );
}

/** As a work of the graph where it is one, else as the references name it. */
function entry(
  document: GraphDocument,
  { work, doi, label, author, containerTitle, year }: MissedWork,
): Html {
  if (work !== undefined) return html`<span class="found">${workEntry(document, work)}</span>`;
  const details = [author, containerTitle, year].filter((detail) => detail !== undefined);
  return html`<span class="found"><span class="title">${label}</span><span class="secondary">${details.join(' · ')}${details.length > 0 && doi !== undefined ? ' · ' : ''}${doi === undefined ? undefined : doiLink(doi)}</span></span>`;
}

/** The most cited of the works that cite it: `Yan 2014, Li 2018, Wu 2011 and 4 more`. */
function citingText(document: GraphDocument, { citing }: MissedWork): Html {
  const { inDegree } = document.nodes;
  const ranked = [...citing].sort((a, b) => (inDegree[b] ?? 0) - (inDegree[a] ?? 0) || a - b);
  const named = ranked.slice(0, MOST_NAMED).map((work) => authorAndYear(document.nodes, work));
  const rest = ranked.length - named.length;
  return html`<span class="secondary">${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}</span>`;
}

const LABEL_LENGTH = 32;

/** A work in the fewest words that tell it: `Yan 2014`; its title where no author is known. */
function authorAndYear(nodes: WorkColumns, work: number): string {
  const author = firstAuthor(creditOf(creditedIn(nodes, work)));
  const name = author ?? shortened(nodes.label[work] ?? '', LABEL_LENGTH);
  const year = nodes.year[work] ?? null;
  return year === null ? name : `${name} ${year}`;
}
