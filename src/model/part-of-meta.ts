import type { Coverage } from './coverage.js';
import { coverageOfWorks } from './coverage-of-works.js';
import { partWords } from './edge-words.js';
import type { GraphDocument } from './graph-document.js';

/** What is left of a document. */
type Kept = Pick<GraphDocument, 'nodes' | 'edges' | 'references' | 'referenceLists'>;

/**
 * What is said of a document, for a part of it: the coverage counts what is left, and a warning in front of the others
 * says whose measures it holds. O(V + E).
 */
export function partOfMeta({ meta, nodes: whole }: GraphDocument, part: Kept): GraphDocument['meta'] {
  const isWork = (isSeed: boolean) => !isSeed;
  const info = {
    works: part.nodes.isSeed.filter(isWork).length,
    of: meta.part?.of ?? whole.isSeed.filter(isWork).length,
  };
  const basis = 'its measures are those of the whole graph.';
  const words = partWords({ meta: { ...meta, part: info } });
  return {
    ...meta,
    part: info,
    coverage: partOfCoverage(meta.coverage, part),
    warnings: [`${words}: ${basis}`, ...(meta.part === undefined ? meta.warnings : meta.warnings.slice(1))],
  };
}

/** Whether a record is held is not told apart in a document: where none is said to lack its list, none is taken to. */
function partOfCoverage(whole: Coverage, { nodes, edges, references, referenceLists = [] }: Kept): Coverage {
  const isHeld = (work: number) => nodes.status[work] === 'resolved' || nodes.status[work] === 'matched';
  const isOpen = (work: number) => nodes.isSeed[work] !== true && nodes.hasReferenceList[work] !== true;
  const open = [...nodes.id.keys()].filter((work) => isOpen(work) && isHeld(work));
  const coverage = coverageOfWorks(nodes, edges, {
    outcomes: references.map(({ outcome }) => outcome),
    beyond: nodes.depth.filter((depth, work) => depth > 1 && nodes.isSeed[work] !== true).length,
    fromLibrary: referenceLists.length,
    noneDeposited: Math.min(whole.referenceLists.noneDeposited, open.length),
  });
  return { ...coverage, meaning: whole.meaning };
}
