import type { ReferenceListRow, ReferenceMatch, ReferenceRow, VersionRow } from '../model/graph-document.js';
import type { Match } from '../model/match.js';
import { referenceText } from '../model/reference.js';
import type { VersionLink } from '../model/version-text.js';
import { positionOf, type WorkPositions } from './build-graph.js';
import type { CollectedReference, Collection } from './collect-works.js';

/** What became of each reference of the seeds, in their order. */
export function referenceRows({ references }: Collection, positions: WorkPositions): ReferenceRow[] {
  return references.map((row: CollectedReference) => ({
    seed: row.seed,
    key: row.reference.key,
    outcome: row.outcome,
    work: positionOf(row.workId, positions),
    reason: row.reason ?? null,
    score: row.match?.score ?? null,
    doi: row.reference.doi ?? null,
    text: referenceText(row.reference),
    ...(row.match === undefined ? {} : { match: referenceMatch(row.match) }),
  }));
}

function referenceMatch({ by, agreeing, candidates }: Match): ReferenceMatch {
  return {
    ...(by === undefined ? {} : { by }),
    ...(agreeing === undefined ? {} : { agreeing }),
    candidates,
  };
}

/** The versions that are works both; those that were joined are one work, and have no link. */
export function versionRows(versions: readonly VersionLink[], positions: WorkPositions): VersionRow[] {
  return versions.flatMap(({ version, published, relation, assertedBy }) => {
    const [from, to] = [positions.get(version), positions.get(published)];
    return from === undefined || to === undefined
      ? []
      : [{ version: from, published: to, relation, assertedBy }];
  });
}

/** The lists that local sources tell, for the document: where each was read, and the text of what it cites here. */
export function referenceListRows({ works, citations }: Collection): ReferenceListRow[] {
  const keys = new Map<string, Set<string>>();
  for (const { citing, references } of citations) {
    const ofCiting = keys.get(citing) ?? new Set();
    keys.set(citing, ofCiting);
    for (const key of references) ofCiting.add(key);
  }
  return works.flatMap(({ id, listSource, references = [] }, work) => {
    if (listSource === undefined) return [];
    const cited = keys.get(id) ?? new Set();
    const entries = references
      .filter(({ key }) => cited.has(key))
      .map((reference) => ({ key: reference.key, text: referenceText(reference) }));
    return [{ work, ...listSource, references: references.length, entries }];
  });
}
