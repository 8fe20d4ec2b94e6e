import { compareText } from '../model/order.js';

/** How many of the works crawled so far cite each DOI. */
export type CitedBy = Map<string, number>;

/** Which works of a frontier are asked for. */
export interface FrontierOptions {
  /** Asked for before: no longer part of the frontier. */
  readonly asked: ReadonlySet<string>;
  /** Left out when fewer works cite them. */
  readonly minCited: number;
  /** The most often cited are kept, ties by DOI. */
  readonly maxWorks: number;
}

/** How many works of a frontier are not asked for, by the option that leaves them out. */
export interface LeftOut {
  /** Cited by too few works. */
  readonly minCited: number;
  /** Cited often enough, but beyond the number of works allowed. */
  readonly maxWorks: number;
}

/** The works to ask for next, and how many are not. */
export interface Level {
  /** In code-unit order. */
  readonly dois: readonly string[];
  readonly leftOut: LeftOut;
}

/** Chooses among the works that are cited and not yet asked for. O(n log n). */
export function chooseLevel(
  citedBy: ReadonlyMap<string, number>,
  { asked, minCited, maxWorks }: FrontierOptions,
): Level {
  const candidates: (readonly [doi: string, citations: number])[] = [];
  let rarelyCited = 0;
  for (const entry of citedBy) {
    if (asked.has(entry[0])) continue;
    if (entry[1] >= minCited) candidates.push(entry);
    else rarelyCited += 1;
  }
  const room = Math.max(0, Math.floor(maxWorks));
  const beyond = Math.max(0, candidates.length - room);
  if (beyond > 0) {
    candidates.sort(
      ([a, citationsOfA], [b, citationsOfB]) => citationsOfB - citationsOfA || compareText(a, b),
    );
    candidates.length = room;
  }
  return {
    dois: candidates.map(([doi]) => doi).sort(compareText),
    leftOut: { minCited: rarelyCited, maxWorks: beyond },
  };
}

/** What a depth left out, in sentences for people; nothing when it left out nothing. */
export function leftOutWarnings({
  depth,
  minCited,
  maxWorks,
}: LeftOut & { readonly depth: number }): string[] {
  const reasons = [
    ...(minCited > 0 ? [`${works(minCited)} that too few fetched works cite (--min-cited)`] : []),
    ...(maxWorks > 0 ? [`${works(maxWorks)} beyond the number of works allowed (--max-works)`] : []),
  ];
  return reasons.map((reason) => `At depth ${depth}, the crawl left out ${reason}.`);
}

function works(count: number): string {
  return `${count} ${count === 1 ? 'work' : 'works'}`;
}
