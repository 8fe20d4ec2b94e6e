import { readFileSync } from 'node:fs';
import type { WorkFacts } from '../../../src/model/work.js';
import type { WorkWithContainer } from '../../../src/venues/assign-venues.js';

/** The parts of the gold set: one that rules were tuned on, and one that was written before and kept apart. */
export const PARTS = ['tuned', 'held-out'] as const;

/** A spelling as a work whose only facts it is, and the series that it names. */
export interface GoldSpelling {
  readonly series: string;
  readonly work: WorkWithContainer;
  /** As people read it, and as the exact-string baseline compares it. */
  readonly text: string;
}

type Given = string | (WorkFacts & { readonly doi?: string });

/** Reads one part of the gold set, or both as one corpus. */
export function readGold(parts: readonly (typeof PARTS)[number][]): GoldSpelling[] {
  return parts.flatMap((part) =>
    readFileSync(new URL(`${part}.jsonl`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .flatMap((line, number) => {
        const { series, spellings } = JSON.parse(line) as { series: string; spellings: Given[] };
        return spellings.map((given, at) => goldSpelling(series, given, `${part}/${number}/${at}`));
      }),
  );
}

function goldSpelling(series: string, given: Given, id: string): GoldSpelling {
  const { doi, ...facts } = typeof given === 'string' ? { containerTitle: given } : given;
  return {
    series,
    work: { id, ...(doi === undefined ? {} : { doi }), layers: [{ from: 'crossref', facts }] },
    text: facts.containerTitle ?? facts.shortContainerTitle ?? facts.event?.name ?? doi ?? '',
  };
}
