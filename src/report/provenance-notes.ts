import type { GraphDocument } from '../model/graph-document.js';
import { PROVENANCE_WORDS } from '../model/work.js';
import { countOf } from './format.js';
import { type Html, html } from './html.js';

/** The warnings of the build; nothing when there are none. */
export function warnings({ meta }: GraphDocument): Html {
  if (meta.warnings.length === 0) return html``;
  const items = meta.warnings.map((warning) => html`<li>${warning}</li>\n`);
  return html`<section><h2>Warnings</h2><details open><summary>${countOf(meta.warnings.length, 'warning')}</summary><ul>${items}</ul></details></section>`;
}

/** Whose data it is, and how to name it in a paper. */
export function dataSources({ meta }: GraphDocument): Html {
  const date = meta.dataDate?.slice(0, 10);
  const { year: years } = meta.coverage.works;
  const used = years.library + meta.coverage.works.title.library + meta.coverage.works.venue.library > 0;
  const library = html`<li><b>Libraries.</b> What the tables say is “${PROVENANCE_WORDS.library}” comes from bibliography files; each item there names its source.</li>`;
  return html`<section><h2>How to cite the data</h2>
<ul>
<li><b>Crossref.</b> Reference lists and records of works are bibliographic metadata that publishers deposit with Crossref. Crossref regards them as facts that are not subject to copyright and makes them available under CC0; citing the source is good practice, not a duty. ${date === undefined ? undefined : html`The newest record used here was last changed on ${date}.`}
<blockquote>Crossref. REST API. https://api.crossref.org${date === undefined ? undefined : html` (data as of ${date})`}</blockquote></li>
${used ? library : undefined}
<li><b>DOI structure.</b> What is marked “≈” or “${PROVENANCE_WORDS['doi-structure']}” was inferred from the pattern in which a publisher builds its DOIs. Check it before you rely on it.</li>
</ul></section>`;
}

/** All that is needed to make the same report again. */
export function repeatRun({ meta }: GraphDocument): Html {
  const { depth, minCited, maxWorks, rngSeed, metadata } = meta.parameters;
  const seeds = meta.seeds.map(
    ({ id, title, references }) =>
      html`<li><bdi>${title}</bdi> <span class="secondary">${id}, ${countOf(references, 'reference')}</span></li>\n`,
  );
  const flags = [
    ...(depth === 1 ? [] : [`--depth ${depth}`]),
    ...(minCited === undefined ? [] : [`--min-cited ${minCited}`]),
    ...(maxWorks === undefined ? [] : [`--max-works ${maxWorks}`]),
    `--rng-seed ${rngSeed}`,
    ...(metadata === 'local' ? ['--offline'] : []),
  ].join(' ');
  return html`<section><h2>How to repeat this</h2>
<p>Made by ${meta.generator} from:</p><ul>${seeds}</ul>
<p>Metadata from ${metadata === 'local' ? 'local sources alone' : 'Crossref and local sources'}; depth ${depth}; seed of the random numbers ${rngSeed}. The same seed file, records and parameters give the same bytes:</p>
<pre><code>citeloom build SEED ${flags}</code></pre></section>`;
}
