import { bibtex } from './bibtex.js';
import type { BibliographyReader } from './contract.js';
import { cslJson, cslYaml } from './csl.js';
import { dimensionsTable } from './dimensions-table.js';
import { endnoteXml } from './endnote-xml.js';
import { ieeeTable } from './ieee-table.js';
import { lensTable } from './lens-table.js';
import { openAlex } from './openalex.js';
import { openAlexTable } from './openalex-table.js';
import { pubmed } from './pubmed.js';
import { ris } from './ris.js';
import { scopusTable } from './scopus-table.js';
import { semanticScholar } from './semantic-scholar.js';
import { webOfScience } from './web-of-science.js';
import { webOfScienceTable } from './web-of-science-table.js';
import { zoteroRdf } from './zotero-rdf.js';
import { zoteroTable } from './zotero-table.js';

/** Every format of exports; the first that recognizes a text reads it. */
export const BIBLIOGRAPHY_READERS = Object.freeze([
  webOfScience,
  webOfScienceTable,
  pubmed,
  ris,
  bibtex,
  zoteroTable,
  lensTable,
  dimensionsTable,
  ieeeTable,
  openAlexTable,
  openAlex,
  semanticScholar,
  cslJson,
  cslYaml,
  endnoteXml,
  zoteroRdf,
  scopusTable,
] as const satisfies readonly BibliographyReader[]);
