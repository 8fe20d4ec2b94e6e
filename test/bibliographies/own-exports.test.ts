import { describe, expect, it } from 'vitest';
import type { BibliographyReader } from '../../src/bibliographies/contract.js';
import { BIBLIOGRAPHY_READERS } from '../../src/bibliographies/registry.js';
import { bibtex } from '../../src/exports/bibtex.js';
import type { ExportFormat } from '../../src/exports/contract.js';
import { cslJson } from '../../src/exports/csl-json.js';
import { ris } from '../../src/exports/ris.js';
import { smallDocument } from '../fixtures/small-document.js';

const FORMATS: readonly ExportFormat[] = [bibtex, ris, cslJson];

describe('what citeloom writes of works', () => {
  it.each(
    FORMATS.map((format) => [format.id, format] as const),
  )('%s is read back as the same works', (_, format) => {
    const document = smallDocument();
    const text = [...format.write(document)].join('');
    const reader: BibliographyReader | undefined = BIBLIOGRAPHY_READERS.find(({ recognizes }) =>
      recognizes(text),
    );
    const { entries, unread } = reader?.read(text) ?? expect.fail('no reader knows the text');
    const { id, title, year, isSeed } = document.nodes;
    const told = entries.map(({ doi, facts }) => [doi, facts.title, facts.year]);
    const written = id.flatMap((name, at) => {
      const doi = document.nodes.doi[at] ?? undefined;
      return doi === undefined || isSeed[at] === true
        ? []
        : [[name, title[at] ?? undefined, year[at] ?? undefined]];
    });
    expect(told.filter(([doi]) => doi !== undefined).sort()).toEqual(written.sort());
    // A work of which nothing is known is told, or is an entry with a key alone; the survey itself is not written.
    const unknown = unread.filter(({ reason }) => reason.endsWith('has no title, author or DOI'));
    expect(unread).toEqual(unknown);
    expect(entries.length + unknown.length).toBe(isSeed.filter((seed) => seed !== true).length);
  });
});
