import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Unit tests that take longest, by what their paths end with. */
const LONG = ['mutants.test.ts', 'pipeline.test.ts', 'hand-written-set.test.ts', 'crossref/source.test.ts'];

/**
 * End-to-end tests first, then the longest unit tests, so that no worker is left with a long file at the end; files
 * of one project follow one another, as they share their workers.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ project, moduleId }: TestSpecification): number {
  if (project.name !== 'unit') return 0;
  return LONG.some((ending) => moduleId.endsWith(ending)) ? 1 : 2;
}
