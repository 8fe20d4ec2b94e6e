import { html } from 'lit';
import type { Panel } from '../../panel.js';
import { annotationChoices } from './annotation-choices.js';
import { citedHere } from './cited-here.js';
import { groupChoosers } from './group-choosers.js';
import { measureRange } from './measure-range.js';
import { missedWorks } from './missed-works.js';

/** Filters by any attribute and any measure; what is chosen stands as a chip above the graph. */
export const filter: Panel = {
  id: 'filter',
  place: 'rail',
  follows: ['filters', 'passing', 'chooser', 'annotations', 'palette'],
  render: (context) => html`
    <section class="rail-section" aria-labelledby="filter-heading">
      <h2 id="filter-heading">Filter</h2>
      ${groupChoosers(context)} ${citedHere(context)} ${measureRange(context)} ${annotationChoices(context)}
      ${missedWorks(context)}
    </section>`,
};
