import { appendTo } from '../model/append-to.js';
import type { Reference } from '../model/reference.js';
import { foldWords, squeezeText } from '../model/text/fold-text.js';
import type { WorkRecord } from '../model/work.js';
import type { ContainerComparison } from './compare-structured.js';
import { decide } from './decide.js';
import { titlesOf } from './record-titles.js';

/** A work of the graph, found for a reference without a DOI. */
export interface FoundWork {
  readonly workId: string;
  readonly score: number;
}

/** A work of the graph with what is known of it; `doi` may stand for an id that is none. */
export interface WorkToFind {
  readonly id: string;
  readonly record: WorkRecord;
}

/** Shorter titles are borne by many works. */
const SHORTEST_TITLE = 12;
const HEAD_WORDS = 3;
const MAX_LENGTH = 1_000;

/**
 * Finds among known works the one that a reference without a DOI means; undefined unless one fits and no other as
 * well. A look-up costs the words of the reference, however many works there are.
 */
export function createWorkFinder(
  works: Iterable<WorkToFind>,
  compareContainers: ContainerComparison,
): (reference: Reference) => FoundWork | undefined {
  const byTitle = new Map<string, WorkRecord[]>();
  const byHead = new Map<string, { readonly title: string; readonly record: WorkRecord }[]>();
  for (const { id, record } of works) {
    const known = { ...record, doi: id };
    for (const title of titlesOf(record)) {
      const squeezed = squeezeText(title);
      if (squeezed.length < SHORTEST_TITLE) continue;
      appendTo(byTitle, squeezed, known);
      appendTo(byHead, headOf(foldWords(title), 0), { title: squeezed, record: known });
    }
  }

  function candidates({ title, containerTitle, unstructured }: Reference): readonly WorkRecord[] {
    const named = title ?? containerTitle;
    if (named !== undefined) return byTitle.get(squeezeText(named)) ?? [];
    const words = foldWords((unstructured ?? '').slice(0, MAX_LENGTH));
    const text = words.join('');
    const found = new Set<WorkRecord>();
    for (const at of words.keys())
      for (const { title: known, record } of byHead.get(headOf(words, at)) ?? [])
        if (text.includes(known)) found.add(record);
    return [...found];
  }

  return (reference) => {
    const records = candidates(reference);
    if (records.length === 0) return undefined;
    const { doi: workId, score } = decide(reference, records, { compareContainers, by: 'record' });
    return workId === undefined || score === undefined ? undefined : { workId, score };
  };
}

function headOf(words: readonly string[], from: number): string {
  return words.slice(from, from + HEAD_WORDS).join(' ');
}
