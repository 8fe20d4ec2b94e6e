import { type Certificate, certificateText } from '../model/certificate.js';
import { sentenceOf } from '../model/code-words.js';
import { basisText, missingCitationsNotice } from '../model/coverage.js';
import { edgeWords, measureMeaning, nodeWords } from '../model/edge-words.js';
import type { GraphDocument } from '../model/graph-document.js';
import { measureBasis } from '../model/measure-basis.js';
import { rankingMeasures } from '../model/measures.js';
import type { Column } from '../model/work-columns.js';
import { citedWorks, workEntry } from './cited-works.js';
import { countOf, formatMeasure } from './format.js';
import { type Html, html } from './html.js';

const MOST_WORKS = 10;

/** The measures that works are listed by. */
const RANKING = rankingMeasures().filter(({ listed }) => listed === true);

/** The works that stand out by each measure; without citations among the works, why there are none. */
export function centralWorks(document: GraphDocument): Html {
  const { coverage, measures } = document.meta;
  const notice = missingCitationsNotice(document.meta);
  const anywhere = ranking(document, {
    title: 'Cited most anywhere',
    description: 'Citations known to Crossref, from all its works.',
    values: document.nodes.isReferencedByCount,
  });
  const rankings = RANKING.flatMap(({ attribute }) => {
    const info = measures.find((measure) => measure.attribute === attribute);
    if (info === undefined || notice !== undefined) return [];
    const rests = measureBasis(document, info);
    const basis = rests === undefined ? undefined : basisText(rests);
    return [ranking(document, { ...info, basis, values: document.nodes[attribute] ?? [] })];
  });
  const { one, many } = edgeWords(document);
  const edges = countOf(coverage.citations.amongWorks, one, many);
  const seeds = document.nodes.isSeed.includes(true) ? ', without the survey itself' : '';
  const basis = html`<p>Computed on ${edges} among the ${nodeWords(document).many}${seeds}.</p>`;
  return html`<section><h2>The most central ${nodeWords(document).many}</h2>
${notice === undefined ? basis : noticeText(notice)}
${meaning(document)}
<div class="columns">${[...rankings, anywhere].filter(({ markup }) => markup !== '')}</div></section>`;
}

interface Ranking {
  readonly title: string;
  readonly description: string;
  readonly values: Column<number>;
  /** Whose reference lists it rests on. */
  readonly basis?: string | undefined;
  /** How the values were come by where that needs saying. */
  readonly note?: string;
  /** Why there are no values. */
  readonly absent?: string;
  /** What another program says of the values. */
  readonly certificate?: Certificate;
}

function ranking(
  document: GraphDocument,
  { title, description, values, basis, note, absent, certificate }: Ranking,
): Html {
  const ranked = citedWorks(document)
    .map((index) => ({ index, value: values[index] ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .slice(0, MOST_WORKS);
  if (ranked.length === 0 && absent === undefined) return html``;
  const items = ranked.map(
    ({ index, value }) =>
      html`<li><span class="work">${workEntry(document, index)}</span><span class="value">${formatMeasure(value)}</span></li>\n`,
  );
  const body = absent === undefined ? html`<ol class="ranking">${items}</ol>` : html`<p>${absent}</p>`;
  const verdict = certificate === undefined ? undefined : certificateText(certificate);
  const certified =
    verdict === undefined ? undefined : html` <span class="basis">${sentenceOf(verdict)}</span>`;
  return html`<div class="ranked"><h3>${title}</h3><p class="secondary">${description}${basis === undefined || absent !== undefined ? undefined : html` <span class="basis">Basis: ${basis}.${note === undefined ? '' : ` ${note}`}</span>`}${certified}</p>${body}</div>`;
}

/** Sets what stands between backticks, a command, in the type of commands. */
function noticeText(notice: string): Html {
  const parts = notice
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
  return html`<p class="notice">${parts}</p>`;
}

/** What the coverage means for the figures, in sentences; nothing where there is no reference list to compute on. */
function meaning(document: GraphDocument): Html {
  const { coverage, graph } = document.meta;
  const sentences =
    graph === undefined && coverage.referenceLists.known === 0 ? [] : measureMeaning(document);
  if (sentences.length === 0) return html``;
  return html`<div class="notice"><h3>What the figures mean</h3><ul>${sentences.map((sentence) => html`<li>${sentence}</li>\n`)}</ul></div>`;
}
