import { AGREEMENT_MEANING, certificateText } from '../model/certificate.js';
import type { GraphDocument } from '../model/graph-document.js';
import { figureText } from '../model/graph-figure.js';
import { shortened } from '../model/text/shortened.js';
import { type Html, html } from './html.js';
import { table } from './table.js';

/** The graph in numbers, and what another program says of each measure; nothing in documents of earlier versions. */
export function graphFigures({ meta }: GraphDocument): Html {
  const { figures, measures } = meta;
  const certified = measures.flatMap(({ title, certificate }) =>
    certificate === undefined ? [] : [[title, certificateText(certificate)]],
  );
  if (figures === undefined && certified.length === 0) return html``;
  const rows = (figures ?? []).map((figure) => [
    figure.title,
    figureText(figure),
    html`${figure.description}${figure.note === undefined ? undefined : ` (${shortened(figure.note, 200)})`}${figure.absent === undefined ? undefined : ` ${figure.absent}`}`,
    figure.by ?? 'citeloom',
  ]);
  return html`<section><h2>The graph in numbers</h2>
${
  rows.length === 0
    ? undefined
    : table(
        'Figures of the graph as a whole, without the survey itself',
        [
          { heading: 'Figure' },
          { heading: 'Value', numeric: true },
          { heading: 'What it says' },
          { heading: 'Computed by' },
        ],
        rows,
        'texts',
      )
}
${
  certified.length === 0
    ? undefined
    : html`<h3>Measures computed a second time</h3><p class="secondary">${AGREEMENT_MEANING}</p>${table(
        'What the second computation found',
        [{ heading: 'Measure' }, { heading: 'Certificate' }],
        certified,
        'texts',
      )}`
}</section>`;
}
