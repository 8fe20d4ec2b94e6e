import { hasTies, leadSentence } from '../model/edge-words.js';
import type { GraphDocument } from '../model/graph-document.js';
import { attention } from './attention.js';
import { centralWorks } from './central-works.js';
import { communityBridges } from './community-bridges.js';
import { communityTable } from './community-table.js';
import { coverageTables } from './coverage-tables.js';
import { graphFigures } from './graph-figures.js';
import { type Html, html } from './html.js';
import { mainPath } from './main-path.js';
import { measureAgreement } from './measure-agreement.js';
import { missedWorks } from './missed-works.js';
import { notices } from './notices.js';
import { dataSources, repeatRun, warnings } from './provenance-notes.js';
import { referenceOutcomes } from './reference-outcomes.js';
import { referenceYears } from './reference-years.js';
import { STYLE, STYLE_HASH } from './style.js';
import { ties } from './ties.js';
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
  const { title } = document.meta;
  const kind = graphKind(document);
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title} · ${kind.toLowerCase()}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p class="eyebrow">${kind}</p><h1>${title}</h1><p class="lead">${leadSentence(document)}</p></header>
<main>
${document.meta.graph === undefined ? ofReferences(document) : ofGraph(document)}
</main>
</body>
</html>
`.markup;
}

function graphKind({ meta }: GraphDocument): string {
  if (meta.projection !== undefined) return meta.projection.title;
  return hasTies({ meta }) ? 'Graph' : 'Citation graph';
}

/** What there is to say of a graph that was built of references. */
function ofReferences(document: GraphDocument): Html {
  return html`${referenceOutcomes(document)}
${worksByYear(document)}
${whereTheyAppeared(document)}
${mainPath(document)}
${centralWorks(document)}
${measureAgreement(document)}
${graphFigures(document)}
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
${repeatRun(document)}`;
}

/** What there is to say of a graph that was read or projected: there are no references, and no records are held. */
function ofGraph(document: GraphDocument): Html {
  const { nodes } = document;
  const isKnown = (column: readonly unknown[]) => column.some((value) => value !== null);
  return html`${ties(document)}
${mainPath(document)}
${centralWorks(document)}
${graphFigures(document)}
${hasTies(document) ? undefined : communityTable(document)}
${isKnown(nodes.year) ? worksByYear(document) : undefined}
${isKnown(nodes.venueKey) ? whereTheyAppeared(document) : undefined}
${warnings(document)}`;
}

function whereTheyAppeared(document: GraphDocument): Html {
  return html`<section><h2>Where they appeared</h2>
${worksByVenue(document)}
${venueMap(document)}</section>`;
}
