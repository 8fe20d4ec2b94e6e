import type { LeftOut } from './frontier.js';

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
