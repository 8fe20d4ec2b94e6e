import { coverageSentence } from '../model/coverage.js';
import type { GraphDocument } from '../model/graph-document.js';
import { attention } from './attention.js';
import { centralWorks } from './central-works.js';
import { communityBridges } from './community-bridges.js';
import { communityTable } from './community-table.js';
import { coverageTables } from './coverage-tables.js';
import { html } from './html.js';
import { measureAgreement } from './measure-agreement.js';
import { missedWorks } from './missed-works.js';
import { notices } from './notices.js';
import { dataSources, repeatRun, warnings } from './provenance-notes.js';
import { referenceOutcomes } from './reference-outcomes.js';
import { referenceYears } from './reference-years.js';
import { STYLE, STYLE_HASH } from './style.js';
import { venueMap } from './venue-map.js';
import { versions } from './versions.js';
import { withoutDoi } from './without-doi.js';
import { worksByVenue } from './works-by-venue.js';
import { worksByYear } from './works-by-year.js';

/**
 * report.html: what the graph shows, as pictures and tables, in one file that opens from disk.
 *
 * No script and nothing fetched: the page's policy allows its one style sheet, by hash, and nothing else. The
 * same document gives the same bytes.
 */
export function writeReport(document: GraphDocument): string {
  const { title, coverage } = document.meta;
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title} · citation graph</title>
<style>${STYLE}</style>
</head>
<body>
<header><p class="eyebrow">Citation graph</p><h1>${title}</h1><p class="lead">${coverageSentence(coverage)}</p></header>
<main>
${referenceOutcomes(document)}
${worksByYear(document)}
<section><h2>Where they appeared</h2>
${worksByVenue(document)}
${venueMap(document)}</section>
${centralWorks(document)}
${measureAgreement(document)}
${missedWorks(document)}
${communityTable(document)}
${communityBridges(document)}
${referenceYears(document)}
${notices(document)}
${versions(document)}
${coverageTables(document)}
${withoutDoi(document)}
${attention(document)}
${warnings(document)}
${dataSources(document)}
${repeatRun(document)}
</main>
</body>
</html>
`.markup;
}
