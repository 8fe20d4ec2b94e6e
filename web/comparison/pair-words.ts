import { basisText } from '../../src/model/coverage.js';
import { hasTies } from '../../src/model/edge-words.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { measureBasis } from '../../src/model/measure-basis.js';
import { counted, formatNumber, formatShare } from '../text/wording.js';
import type { CitationPath } from './citation-path.js';
import type { Comparison, Overlap } from './comparison.js';

type Described = Pick<GraphDocument, 'meta'>;

/** How two works are joined by citations, in a sentence or two. */
export function pathWords(document: Described, path: CitationPath | undefined): string {
  const ties = hasTies(document);
  if (path === undefined)
    return ties
      ? 'No ties lead from one to the other.'
      : `No path of citations leads from one to the other${asFarAsKnown(document)}.`;
  const count = path.steps.length;
  const steps = counted(count, 'step');
  if (ties) return `${steps} from tie to tie: there is no shorter way.`;
  if (path.direction === 'cites')
    return count === 1 ? 'The first cites the second.' : `${steps}: each work cites the next.`;
  if (path.direction === 'cited')
    return count === 1 ? 'The first is cited by the second.' : `${steps}: each work is cited by the next.`;
  return `Neither leads to the other by references alone. Back and forth along citations it takes ${steps}.`;
}

function asFarAsKnown(document: Described): string {
  const basis = measureBasis(document);
  return basis === undefined || basis.known >= basis.works ? '' : `, as far as is known: ${basisText(basis)}`;
}

/** Whether one of two works cites the other. */
export function relationWords(document: Described, { cites, isCited }: Comparison): string {
  if (hasTies(document))
    return cites || isCited ? 'They are tied to each other.' : 'They are not tied to each other.';
  if (cites && isCited) return 'They cite each other.';
  if (cites) return 'The first cites the second.';
  return isCited ? 'The second cites the first.' : 'Neither cites the other.';
}

/** How much two works share: `2 of the 5 works here that either cites (40 %); …`. */
export function overlapWords(
  { shared, onlyFirst, onlySecond, share }: Overlap,
  verb: string,
): string | undefined {
  if (share === undefined) return undefined;
  const all = `the ${counted(shared.length + onlyFirst + onlySecond, 'work')} here that ${verb}`;
  const both =
    shared.length === 0
      ? `None of ${all}`
      : `${formatNumber(shared.length)} of ${all} (${formatShare(share)})`;
  return `${both}; ${formatNumber(onlyFirst)} only the first, ${formatNumber(onlySecond)} only the second.`;
}
