import type { CsvValue } from '../../src/exports/csv.js';
import { shortAuthors } from '../../src/model/short-authors.js';
import { shortened } from '../../src/model/text/shortened.js';
import { STATUS_WORDS } from '../../src/model/work.js';
import { numericColumn } from '../../src/model/work-columns.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { RankedMeasure } from '../document/ranking.js';
import { type Sizing, sizingsOf } from '../encoding/sizings.js';
import { asWords, formatNumber, formatYear } from '../text/wording.js';

const LONGEST_TEXT = 240;
const SHOWN_MEASURES: ReadonlySet<string> = new Set<RankedMeasure>([
  'inDegree',
  'isReferencedByCount',
  'pageRank',
]);

/** One column of the table of works. */
export interface TableColumn {
  readonly id: string;
  readonly title: (index: DocumentIndex) => string;
  /** What it says, for a tooltip. */
  readonly explanation: (index: DocumentIndex) => string | undefined;
  /** In pixels; the title takes what is left over, and never less. */
  readonly width: number;
  readonly alignment: 'start' | 'end';
  /** Whether it is shown until others are chosen. */
  readonly atFirst: (index: DocumentIndex) => boolean;
  /** Whether no work has a value. */
  readonly absent: (index: DocumentIndex) => boolean;
  /** What it is sorted by; absent values stand last in either direction. */
  readonly value: (index: DocumentIndex, work: number) => number | string | undefined;
  /** What stands in the cell. */
  readonly text: (index: DocumentIndex, work: number) => string;
  /** What a file holds: nothing shortened, nothing rounded. */
  readonly inFull: (index: DocumentIndex, work: number) => CsvValue;
}

/**
 * The first column, which is always shown and decides between alike values of the others. A work known by its DOI alone
 * has no title to sort by.
 */
export const TITLE: TableColumn = {
  ...textColumn(({ document: { nodes } }, work) => nodes.label[work], {
    ...{ id: 'title', title: 'Title', width: 260 },
    atFirst: always,
  }),
  value: ({ document: { nodes } }, work) => {
    const label = nodes.label[work];
    return label === nodes.doi[work] ? undefined : label;
  },
};

/** Every column that a document may have, in the order of the table. */
export function allColumns(index: DocumentIndex): readonly TableColumn[] {
  return index.cached(listColumns);
}

function listColumns(index: DocumentIndex): readonly TableColumn[] {
  return [
    TITLE,
    {
      ...textColumn(({ document: { nodes } }, work) => shortAuthors(nodes, work), {
        ...{ id: 'authors', title: 'Authors', width: 136 },
        atFirst: always,
      }),
      inFull: ({ document: { nodes } }: DocumentIndex, work: number) => nodes.authors[work]?.join('; '),
    },
    {
      ...numberColumn((index, work) => index.document.nodes.year[work], {
        ...{ id: 'year', title: 'Year', width: 66 },
        explanation: () => 'Year of publication; ≈ where only the DOI tells it.',
      }),
      atFirst: always,
      text: ({ document: { nodes } }: DocumentIndex, work: number) => {
        const year = nodes.year[work];
        return year == null ? '' : formatYear(year, nodes.yearFrom[work] ?? null);
      },
    },
    textColumn(({ document: { nodes } }, work) => nodes.venue[work], {
      ...{ id: 'venue', title: 'Venue', width: 150 },
      atFirst: always,
    }),
    textColumn(({ document: { nodes } }, work) => words(nodes.type[work]), {
      ...{ id: 'type', title: 'Type', width: 112 },
      atFirst: (index) => varies(index.document.nodes.type),
    }),
    textColumn(({ document: { nodes } }, work) => STATUS_WORDS[nodes.status[work] ?? 'listed'].label, {
      ...{ id: 'status', title: 'Status', width: 96 },
      atFirst: (index) => varies(index.document.nodes.status),
    }),
    ...sizingsOf(index).flatMap(measureColumns),
    {
      ...numberColumn((index, work) => index.document.nodes.community[work], {
        ...{ id: 'community', title: 'Community', width: 170 },
        explanation: () => 'Works that belong together; sorted by the size of the community.',
      }),
      alignment: 'start',
      text: (index: DocumentIndex, work: number) => shortened(communityOf(index, work) ?? '', LONGEST_TEXT),
      inFull: communityOf,
    },
    textColumn(({ document: { nodes } }, work) => nodes.doi[work], {
      ...{ id: 'doi', title: 'DOI', width: 190 },
      atFirst: () => false,
    }),
  ];
}

type Read<T> = (index: DocumentIndex, work: number) => T | null | undefined;

interface TextOptions {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly atFirst: TableColumn['atFirst'];
}

function textColumn(read: Read<string>, { title, ...options }: TextOptions): TableColumn {
  return {
    ...options,
    title: () => title,
    explanation: () => undefined,
    alignment: 'start',
    absent: (index) => index.document.nodes.id.every((_, work) => read(index, work) == null),
    value: (index, work) => read(index, work) ?? undefined,
    text: (index, work) => shortened(read(index, work) ?? '', LONGEST_TEXT),
    inFull: read,
  };
}

interface NumberOptions {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly explanation: (index: DocumentIndex) => string;
}

function numberColumn(read: Read<number>, { title, ...options }: NumberOptions): TableColumn {
  return {
    ...options,
    title: () => title,
    alignment: 'end',
    atFirst: () => false,
    absent: (index) => index.document.nodes.id.every((_, work) => read(index, work) == null),
    value: (index, work) => read(index, work) ?? undefined,
    text: (index, work) => {
      const value = read(index, work);
      return value == null ? '' : formatNumber(value);
    },
    inFull: read,
  };
}

function measureColumns({ id, title, description, absent }: Sizing): TableColumn[] {
  if (id === 'uniform') return [];
  return [
    {
      ...numberColumn(({ document: { nodes } }, work) => numericColumn(nodes, id)?.[work], {
        ...{ id, title: id, width: 96 },
        explanation: (index) => shortened(description(index), 600),
      }),
      title: (index) => shortened(title(index), 60),
      atFirst: () => SHOWN_MEASURES.has(id),
      absent: (index) => absent(index) !== undefined,
    },
  ];
}

function communityOf({ document }: DocumentIndex, work: number): string | undefined {
  const own = document.nodes.community[work];
  return own == null ? undefined : (document.communities.find(({ id }) => id === own)?.name ?? String(own));
}

function always(): boolean {
  return true;
}

/** Whether there is anything to tell apart. */
function varies(values: readonly unknown[]): boolean {
  return values.some((value) => value !== values[0]);
}

function words(name: string | null | undefined): string | undefined {
  return name == null ? undefined : asWords(name);
}
