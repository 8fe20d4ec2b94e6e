import { compareText, sortedBy } from '../model/order.js';
import type { VersionLink } from '../model/version-text.js';
import type { WorkRecord } from '../model/work.js';
import { CLOSE_TITLE } from './comparison.js';
import { isPreprint } from './look-alikes.js';
import { titleSimilarity } from './title-similarity.js';

interface Direction {
  /** As seen from the version. */
  readonly relation: string;
  /** Whether the record that says so is the published one. */
  readonly isReversed: boolean;
}

/** Relations between versions of one work. */
const RELATIONS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ...['preprint', 'manuscript', 'version'].flatMap((kind): [string, Direction][] => [
    [`is-${kind}-of`, { relation: `is-${kind}-of`, isReversed: false }],
    [`has-${kind}`, { relation: `is-${kind}-of`, isReversed: true }],
  ]),
  ['is-identical-to', { relation: 'is-identical-to', isReversed: false }],
  ['is-same-as', { relation: 'is-identical-to', isReversed: false }],
]);

/**
 * The pairs of records that are versions of one work, as their `relation` says; sorted by version and published.
 * @param has whether a work of this DOI is in the graph
 * @see https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/
 */
export function versionLinks(
  records: ReadonlyMap<string, WorkRecord>,
  has: (doi: string) => boolean,
): VersionLink[] {
  const links = new Map<string, { link: Omit<VersionLink, 'assertedBy'>; by: Set<string> }>();
  for (const record of records.values()) {
    for (const { type, doi } of record.relations ?? []) {
      const known = RELATIONS.get(type);
      if (known === undefined || !has(doi) || doi === record.doi) continue;
      const [version, published] = directed(record, records.get(doi) ?? { doi }, known);
      const key = JSON.stringify([version, published].sort(compareText));
      const entry = links.get(key) ?? {
        link: { version, published, relation: known.relation },
        by: new Set<string>(),
      };
      entry.by.add(record.doi);
      links.set(key, entry);
    }
  }
  return sortedBy(
    [...links.values()].map(({ link, by }) => ({ ...link, assertedBy: [...by].sort(compareText) })),
    ({ version, published }) => `${version}\n${published}`,
  );
}

/** Of records that are said to be identical, the preprint is the version, else the later DOI. */
function directed(
  record: WorkRecord,
  other: WorkRecord,
  { relation, isReversed }: Direction,
): readonly [version: string, published: string] {
  const isVersion =
    relation === 'is-identical-to'
      ? (Number(isPreprint(record)) - Number(isPreprint(other)) || compareText(record.doi, other.doi)) > 0
      : !isReversed;
  return isVersion ? [record.doi, other.doi] : [other.doi, record.doi];
}

/**
 * For each version the published work that stands for both. A link that only one record asserts counts only when
 * both bear the same title: a wrong relation joins nothing.
 */
export function joinVersions(
  links: readonly VersionLink[],
  records: ReadonlyMap<string, WorkRecord>,
): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  for (const { version, published, assertedBy } of links) {
    const [one, other] = [records.get(version)?.title, records.get(published)?.title];
    const agree = one !== undefined && other !== undefined && titleSimilarity(one, other) >= CLOSE_TITLE;
    if ((assertedBy.length > 1 || agree) && !next.has(version)) next.set(version, published);
  }
  return new Map(
    [...next.keys()].flatMap((version) => {
      const last = lastVersion(version, next);
      return last === version ? [] : [[version, last] as const];
    }),
  );
}

/** Where a chain of versions ends; in a circle nothing is joined. */
function lastVersion(version: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set([version]);
  for (let at = version; ; ) {
    const following = next.get(at);
    if (following === undefined) return at;
    if (seen.has(following)) return version;
    seen.add(following);
    at = following;
  }
}
