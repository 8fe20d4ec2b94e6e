import { appendTo } from '../model/append-to.js';
import { type Decision, type Match, referenceId } from '../model/match.js';
import type { Reference } from '../model/reference.js';
import { reasonText } from '../model/reference-reasons.js';
import type { EmitMatch, Matches, MatchInput } from './contract.js';
import { fetchUnknown } from './fetch-unknown.js';
import { groupReferences } from './group-references.js';
import { matchBySearch, type OpenGroup } from './match-by-search.js';
import { collectKnown, matchLocally } from './match-locally.js';
import { createMatchRecorder, type MatchRecorder } from './match-recorder.js';

/**
 * Finds the works that references without a DOI mean: by the user's decisions, then by the titles that known
 * records bear and that references of other works carry a DOI for, then by one search for each work that is
 * still open. What is found is validated by our own comparison, wherever it came from.
 * @throws CiteloomError whatever the source throws; what was emitted before stays good
 */
export async function matchReferences(input: MatchInput, emit: EmitMatch): Promise<Matches> {
  const recorder = createMatchRecorder(emit);
  await applyDecisions(input, recorder, emit);
  const groups = groupReferences(input.seeds).filter(recorder.isOpen);
  const known = await collectKnown(input, groups, emit);
  const open = new Map<string, OpenGroup[]>();
  for (const group of groups) {
    const { match, ...local } = matchLocally(group, known.get(group), input);
    const query = match === undefined ? searchQuery(group.members[0].reference) : '';
    if (match !== undefined) recorder.settle(group, match);
    else if (query === '')
      recorder.settle(group, { outcome: 'unmatched', reason: reasonText('nothing-told'), candidates: [] });
    else appendTo(open, query, { group, ...local });
  }
  const { queries, unsearched } =
    groups.length === 0
      ? { queries: [], unsearched: [] }
      : await matchBySearch(open, { input, recorder, groups: groups.length, emit });
  const consulted = [...known.values()].flatMap(({ references }) => [...references.keys()]);
  return {
    byReference: recorder.byReference,
    queries,
    unsearched,
    consulted: [...new Set(consulted)].sort(),
  };
}

/** Longer queries find nothing better, and their address must stay below 4,000 bytes, percent-encoded. */
const MAX_BYTES = 1_000;

/**
 * What is searched for: author, title, container, year, volume and first page, or the text as deposited. Empty
 * when the reference tells nothing to search for. The same reference always gives the same query.
 * @see https://api.crossref.org/swagger-ui/index.html (query.bibliographic)
 */
function searchQuery(reference: Reference): string {
  const { author, title, containerTitle, year, volume, firstPage, unstructured } = reference;
  const isStructured = title !== undefined || containerTitle !== undefined;
  const parts = isStructured ? [author, title, containerTitle, year, volume, firstPage] : [unstructured];
  const text = parts.filter((part) => part !== undefined).join(' ');
  return cut(text.replace(/\s+/g, ' ').trim().toWellFormed());
}

function cut(text: string): string {
  let bytes = 0;
  let length = 0;
  for (const letter of text) {
    bytes += encodeURIComponent(letter).length;
    if (bytes > MAX_BYTES) break;
    length += letter.length;
  }
  return text.slice(0, length).trim();
}

/** Settles what the user decided, and fetches the records of the works decided upon. */
async function applyDecisions(input: MatchInput, recorder: MatchRecorder, emit: EmitMatch): Promise<void> {
  const { seeds, decisions } = input;
  if (decisions.size === 0) return;
  const dois = new Set<string>();
  const left = new Set(decisions.keys());
  for (const { id: seed, references } of seeds) {
    for (const { key } of references) {
      const id = referenceId(seed, key);
      const decision = decisions.get(id);
      left.delete(id);
      if (decision === undefined || decision === 'automatic') continue;
      recorder.settleReference(seed, key, decidedMatch(decision));
      if (decision !== 'none') dois.add(decision.doi);
    }
  }
  tellOfUnknown(left, new Set(seeds.map(({ id }) => id)), emit);
  await fetchUnknown(dois, input, emit);
}

function decidedMatch(decision: Exclude<Decision, 'automatic'>): Match {
  return decision === 'none'
    ? { outcome: 'unmatched', by: 'decision', reason: reasonText('decided-none'), candidates: [] }
    : {
        outcome: 'matched',
        by: 'decision',
        doi: decision.doi,
        reason: reasonText('decided'),
        candidates: [],
      };
}

/** A store holds decisions about other seeds too: those say nothing here. */
function tellOfUnknown(ids: Iterable<string>, seeds: ReadonlySet<string>, emit: EmitMatch): void {
  for (const id of ids) {
    const [seed = '', key = '']: readonly string[] = JSON.parse(id);
    if (seeds.has(seed))
      emit({ type: 'notice', message: `A decision is about ${key}, which is no reference of ${seed}.` });
  }
}
