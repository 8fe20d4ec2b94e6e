import type { CitationGraph, WorkAttributes } from '../model/citation-graph.js';
import { type Coverage, coverageMeaning, type ProvenanceCounts } from '../model/coverage.js';
import { OUTCOMES } from '../model/reference.js';
import { tally } from '../model/tally.js';
import { PROVENANCES, WORK_STATUSES } from '../model/work.js';
import type { Collection } from './collect-works.js';

/** Counts what is known of the references, the works and the citations, and where it came from. */
export function measureCoverage(
  graph: CitationGraph,
  { works: collected, references }: Pick<Collection, 'works' | 'references'>,
): Coverage {
  const works = graph.mapNodes((_node, attributes) => attributes).filter(({ isSeed }) => !isSeed);
  const amongWorks = graph.filterEdges(
    (_edge, _attributes, _citing, _cited, citing) => !citing.isSeed,
  ).length;
  const known = works.filter(({ hasReferenceList }) => hasReferenceList).length;
  const fromLibrary = collected.filter(({ listSource }) => listSource !== undefined).length;
  const noneDeposited = works.filter(
    ({ hasRecord, hasReferenceList }) => hasRecord && !hasReferenceList,
  ).length;
  const beyond = works.filter(({ depth }) => depth > 1).length;
  const coverage = {
    references: {
      total: references.length,
      byOutcome: tally(
        OUTCOMES,
        references.map(({ outcome }) => outcome),
      ),
    },
    works: {
      total: works.length,
      ...(beyond === 0 ? {} : { beyondReferences: beyond }),
      byStatus: tally(
        WORK_STATUSES,
        works.map(({ status }) => status),
      ),
      title: provenance(works, 'titleFrom'),
      year: provenance(works, 'yearFrom'),
      venue: provenance(works, 'venueFrom'),
    },
    referenceLists: {
      known,
      ...(fromLibrary === 0 ? {} : { fromLibrary }),
      noneDeposited,
      unknown: works.length - known - noneDeposited,
    },
    citations: { total: graph.size, amongWorks },
  };
  return { ...coverage, meaning: coverageMeaning(coverage) };
}

function provenance(
  works: readonly WorkAttributes[],
  attribute: 'titleFrom' | 'yearFrom' | 'venueFrom',
): ProvenanceCounts {
  return tally(
    [...PROVENANCES, 'absent'],
    works.map((work) => work[attribute] ?? 'absent'),
  );
}
