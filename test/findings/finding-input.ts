import type { FindingInput } from '../../src/findings/contract.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import type { Reference, ReferenceList } from '../../src/model/reference.js';

/** A reference list made by hand: what a reference leads to stands beside it. */
export type GivenList = readonly [
  citing: number | undefined,
  ...references: readonly (Omit<Reference, 'key'> & { readonly work?: number })[],
];

/** A document with the reference lists that its findings are drawn from. */
export function inputOf(document: GraphDocument, lists: readonly GivenList[] = []): FindingInput {
  return { ...document, lists: lists.map(listOf) };
}

function listOf([citing, ...given]: GivenList): ReferenceList {
  const works = new Map(
    given.map(
      ({ work, ...reference }, at) => [{ key: `ref${at + 1}`, ...reference } as Reference, work] as const,
    ),
  );
  return {
    ...(citing === undefined ? {} : { citing }),
    references: [...works.keys()],
    workOf: (reference) => works.get(reference),
  };
}
