import type { Column } from './graph-document.js';

/** What citing and reading a work takes beside its title, authors, year and container. */
const BIBLIOGRAPHIC = ['abstract', 'volume', 'issue', 'pages', 'publisher'] as const;

/** The name of such a column. */
type BibliographicColumn = (typeof BIBLIOGRAPHIC)[number];

/** Those columns, each only where at least one work has a value. */
export type BibliographicColumns = Readonly<Partial<Record<BibliographicColumn, Column<string>>>>;

/** The columns that hold a value, so that documents do not grow by empty ones. */
export function bibliographicColumns(
  read: (name: BibliographicColumn) => Column<string>,
): BibliographicColumns {
  return Object.fromEntries(
    BIBLIOGRAPHIC.map((name) => [name, read(name)] as const).filter(([, column]) =>
      column.some((value) => value !== null),
    ),
  );
}
