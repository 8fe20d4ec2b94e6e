import * as Plot from '@observablehq/plot';
import type { GraphDocument } from '../model/graph-document.js';
import { PROVENANCE_WORDS, PROVENANCES } from '../model/work.js';
import { figure, plotPicture, swatch } from './figure.js';
import { formatCount } from './format.js';
import { type Html, html } from './html.js';
import { libraryLists } from './library-lists.js';
import { table } from './table.js';

const ATTRIBUTES = ['title', 'year', 'venue'] as const;
const SOURCES = [...PROVENANCES, 'absent'] as const;

const SOURCE_NAMES = { ...PROVENANCE_WORDS, absent: 'not known' } as const;

/** How much is known of the works, and where it came from: what the pictures and measures can mean. */
export function coverageTables(document: GraphDocument): Html {
  const { meta } = document;
  const { works, referenceLists } = meta.coverage;
  const sources = table(
    'Where what is known of the works came from',
    [
      { heading: 'Known of the work' },
      ...SOURCES.map((source) => ({ heading: SOURCE_NAMES[source], numeric: true })),
    ],
    ATTRIBUTES.map((attribute) => [
      attribute,
      ...SOURCES.map((source) => formatCount(works[attribute][source])),
    ]),
  );
  const lists = table(
    'Reference lists of the works: which citations among them can be seen',
    [{ heading: 'Reference list' }, { heading: 'works', numeric: true }],
    [
      ['known', formatCount(referenceLists.known)],
      ...(referenceLists.fromLibrary === undefined
        ? []
        : [['of these, copied from texts of the works', formatCount(referenceLists.fromLibrary)]]),
      ['the record has none', formatCount(referenceLists.noneDeposited)],
      ['not known, no record', formatCount(referenceLists.unknown)],
    ],
  );
  return html`<section><h2>How much is known</h2>
${figure(picture(works), legend(works))}
${sources}${lists}${libraryLists(document)}</section>`;
}

/** A bar for each attribute, cut by where it came from. */
function picture(works: GraphDocument['meta']['coverage']['works']): Html {
  const parts = ATTRIBUTES.flatMap((attribute) =>
    SOURCES.map((source) => ({ attribute, count: works[attribute][source], tone: `var(--${source})` })),
  );
  const words = ATTRIBUTES.map((attribute) => `${attribute} ${works.total - works[attribute].absent}`);
  return plotPicture(
    {
      width: 880,
      height: 96,
      marginLeft: 52,
      marginRight: 0,
      marginTop: 0,
      marginBottom: 0,
      x: { axis: null, domain: [0, Math.max(1, works.total)] },
      y: { type: 'band', domain: ATTRIBUTES, tickSize: 0, label: null, padding: 0.3 },
      marks: [Plot.barX(parts, Plot.stackX({ x: 'count', y: 'attribute', fill: 'tone', insetRight: 1 }))],
      color: { type: 'identity' },
    },
    `Of ${formatCount(works.total)} works is known: ${words.join(', ')}.`,
  );
}

function legend(works: GraphDocument['meta']['coverage']['works']): Html {
  const present = SOURCES.filter((source) => ATTRIBUTES.some((attribute) => works[attribute][source] > 0));
  const items = present.map(
    (source) => html`<span>${swatch(`var(--${source})`)}${SOURCE_NAMES[source]}</span>\n`,
  );
  return html`<span class="key">${items}</span>`;
}
