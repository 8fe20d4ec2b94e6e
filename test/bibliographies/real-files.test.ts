import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bibliography } from '../../src/bibliographies/contract.js';
import { BIBLIOGRAPHY_READERS } from '../../src/bibliographies/registry.js';
import { textWithDois } from '../../src/bibliographies/text-with-dois.js';
import { openSeedFile } from '../../src/seeds/seed-file.js';

/** Files as programs wrote them, kept beside the repository; not part of it. The other tests have small ones of each. */
const FOLDER = new URL('../../../shared/data/seeds-real/', import.meta.url);

async function* chunks(bytes: Uint8Array) {
  yield bytes;
}

async function read(file: string) {
  const opened = await openSeedFile({ name: file, path: file }, chunks(readFileSync(new URL(file, FOLDER))));
  const reader = [...BIBLIOGRAPHY_READERS, textWithDois].find(({ recognizes }) => recognizes(opened.head));
  if (reader === undefined) return expect.fail(`${file} is of no known format`);
  return { id: reader.id, ...reader.read(await opened.text()) };
}

/** Entries, those with a DOI in its field, elsewhere, of arXiv; references, and those with a DOI. */
function counts({ entries }: Bibliography) {
  const from = (kind: string) => entries.filter(({ doiFrom }) => doiFrom === kind).length;
  const references = entries.flatMap((entry) => entry.references ?? []);
  const withDoi = references.filter(({ doi }) => doi !== undefined);
  return [entries.length, from('field'), from('elsewhere'), from('arxiv'), references.length, withDoi.length];
}

describe.runIf(existsSync(FOLDER))('exports as programs wrote them', () => {
  it.each([
    ['wos/wos-plain.txt', 'web-of-science', [10, 10, 0, 0, 556, 368]],
    ['wos/wos-damaged.isi', 'web-of-science', [34, 19, 0, 0, 987, 441]],
    ['wos/wos-in-ris-name.ris', 'web-of-science', [2, 2, 0, 0, 145, 127]],
    ['nbib/pubmed.txt', 'pubmed', [3, 3, 0, 0, 0, 0]],
    ['nbib/pmc-medlars.txt', 'pubmed', [5, 4, 0, 0, 0, 0]],
    ['ris/scopus-with-references.ris', 'ris', [6, 6, 0, 0, 795, 0]],
    ['ris/ovid-psycinfo.ris', 'ris', [6, 6, 0, 0, 0, 0]],
    ['ris/wos-bare-cr.ris', 'ris', [50, 37, 0, 0, 0, 0]],
    ['ris/endnote-refman.txt', 'ris', [69, 64, 0, 0, 0, 0]],
    ['ris/lens.ris', 'ris', [49, 42, 2, 0, 0, 0]],
    ['ris/ieee-xplore.ris', 'ris', [25, 24, 0, 0, 0, 0]],
    ['ris/one-space-tag.ris', 'ris', [1, 1, 0, 0, 0, 0]],
    ['csv/scopus-2023-format.csv', 'scopus-table', [8, 8, 0, 0, 381, 0]],
    ['csv/scopus-2015-format.csv', 'scopus-table', [20, 20, 0, 0, 1182, 1]],
    ['csv/ieee-xplore.csv', 'ieee-table', [10, 10, 0, 0, 0, 0]],
    ['csv/openalex.csv', 'openalex-table', [8, 8, 0, 0, 0, 0]],
    ['csv/lens.csv', 'lens-table', [8, 8, 0, 0, 517, 0]],
    ['csv/zotero.csv', 'zotero-table', [106, 85, 5, 0, 0, 0]],
    ['json/openalex-work.json', 'openalex', [1, 1, 0, 0, 45, 0]],
    ['json/csl-shortdoi.json', 'csl-json', [26, 0, 13, 0, 0, 0]],
    ['json/csl-manubot.json', 'csl-json', [36, 6, 1, 0, 0, 0]],
    ['yaml/pandoc-references.yaml', 'csl-yaml', [17, 15, 0, 0, 0, 0]],
    ['bibtex/scopus-2019.bib', 'bibtex', [10, 9, 0, 0, 394, 93]],
    ['bibtex/google-scholar.bib', 'bibtex', [13, 0, 0, 0, 0, 0]],
    ['bibtex/jabref-dblp-authors.bib', 'bibtex', [212, 135, 0, 0, 0, 0]],
    ['bibtex/hand-kept-parens.bib', 'bibtex', [988, 5, 7, 0, 0, 0]],
    ['bibtex/zotero-betterbiblatex.biblatex', 'bibtex', [55, 15, 0, 0, 0, 0]],
    ['bibtex/biblatex-examples.bib', 'bibtex', [92, 2, 0, 4, 0, 0]],
    ['bibtex/mendeley.bib', 'bibtex', [65, 35, 0, 4, 0, 0]],
    ['bibtex/wos-export.bib', 'bibtex', [1, 1, 0, 0, 0, 0]],
    ['bibtex/jabref-utf16le-bom.bib', 'bibtex', [1, 1, 0, 0, 0, 0]],
    ['bibtex/jabref-complex.bib', 'bibtex', [20, 16, 0, 0, 0, 0]],
    ['endnote-xml/endnote-x3.xml', 'endnote-xml', [1, 1, 0, 0, 0, 0]],
    ['endnote-xml/endnote-x9.xml', 'endnote-xml', [5, 0, 0, 0, 0, 0]],
    ['rdf/zotero.rdf', 'zotero-rdf', [7, 7, 0, 0, 0, 0]],
    ['markdown/manubot-body.md', 'text-with-dois', [103, 92, 0, 11, 0, 0]],
    ['markdown/manubot-tags.md', 'text-with-dois', [312, 223, 0, 89, 0, 0]],
  ])('%s is %s', async (file, id, expected) => {
    const found = await read(file);
    expect(found.id).toBe(id);
    expect(counts(found)).toEqual(expected);
  });
});
