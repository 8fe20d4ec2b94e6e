import type { LoggedRequest } from '../replica/request-log.js';
import { readRoute } from '../replica/respond.js';
import type { Arena, Played } from './arena.js';
import type { Broken } from './verdict.js';

/** Judges whether anything was asked for again that an answer had settled before. */
export function judgeRepeats(arena: Arena): Broken[] {
  const { replica, faults, played } = arena;
  const settledBy = new Map<string, LoggedRequest>();
  /** Answers that were fetched again, by the process that had them. */
  const lost = new Map<Played, Set<number>>();
  const broken: Broken[] = [];
  for (const request of replica.log) {
    const asker = playedAt(played, request.number);
    for (const doi of askedFor(request.target)) {
      const settled = settledBy.get(doi);
      const owner = settled === undefined ? undefined : playedAt(played, settled.number);
      if (settled === undefined || owner === undefined) continue;
      if (owner === asker)
        broken.push({
          invariant: 'repeats',
          message: `one process asked twice for ${doi} (request ${request.number})`,
        });
      else lost.set(owner, (lost.get(owner) ?? new Set()).add(settled.number));
    }
    const fault = faults.get(request.number);
    if (request.answeredAt === undefined || fault?.sound === false) continue;
    for (const doi of settledDois(arena, request)) settledBy.set(doi, request);
  }
  return [...broken, ...[...lost].flatMap(([owner, answers]) => judgeLost(arena, owner, answers))];
}

/** What was on its way when a process was killed or gave up may be lost; of one that ended well nothing is. */
function judgeLost({ replica }: Arena, owner: Played, answers: ReadonlySet<number>): Broken[] {
  const { single, list } = replica.limits.polite;
  const allowed = owner.code === 0 ? 0 : Math.max(3, single.concurrency) + Math.max(3, list.concurrency);
  if (answers.size <= allowed) return [];
  const ending = owner.signal ?? `exit code ${owner.code}`;
  return [
    {
      invariant: 'repeats',
      message: `${answers.size} answers to a process that ended with ${ending} were fetched again (requests ${[...answers].join(', ')})`,
    },
  ];
}

/** The process that sent a request; of processes side by side the last that began. */
function playedAt(played: readonly Played[], number: number): Played | undefined {
  return played.findLast(({ before }) => before < number);
}

/** The DOIs that a request asks records for, or what it searches for. */
function askedFor(target: string): string[] {
  const route = readRoute(target);
  const query = route.kind === 'list' ? route.parameters.get('query.bibliographic') : null;
  if (query !== null) return [`search: ${query}`];
  if (route.kind === 'list') return (route.filter ?? '').split(',').map((term) => term.replace(/^doi:/, ''));
  return route.doi === undefined || route.agency ? [] : [route.doi];
}

/** The DOIs and searches whose outcome a good answer makes known. */
function settledDois({ options }: Arena, { target, status }: LoggedRequest): string[] {
  const { survey, lasting } = options;
  const route = readRoute(target);
  const held = new Set((options.records ?? survey.records).map(({ DOI }) => DOI.toLowerCase()));
  if (route.kind === 'list') {
    if (status !== 200) return [];
    return askedFor(target).filter(
      (asked) => asked.startsWith('search: ') || (held.has(asked) && !lasting?.has(asked)),
    );
  }
  const { doi } = route;
  if (doi === undefined || lasting?.has(doi)) return [];
  if (route.agency) return status === 200 || status === 404 ? [doi] : [];
  if (status !== 200) return [];
  const aliases = Object.entries(survey.aliases).flatMap(([from, to]) => (to === doi ? [from] : []));
  return [doi, ...aliases];
}
