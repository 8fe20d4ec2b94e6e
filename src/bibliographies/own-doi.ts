import { normalizeDoi } from '../model/doi.js';
import { doiInText } from '../model/text/doi-in-text.js';
import type { BibliographyEntry } from './contract.js';

/** Texts of an entry in which its own DOI may stand; those of cited works are none of them. */
export interface DoiFields {
  /** What the format's fields for DOIs hold. */
  readonly fields: readonly (string | undefined)[];
  /** Addresses, notes and numbers. */
  readonly elsewhere?: readonly (string | undefined)[];
  /** Ids of arXiv, with or without `arXiv:`. */
  readonly arxiv?: readonly (string | undefined)[];
}

/** Where an address of a publisher goes on after the DOI. */
const AFTER_DOI =
  /(?:\/(?:full|abstract|pdf|epdf|summary|html|fulltext|meta|suppl_file.*))+$|\.(?:pdf|full|abstract|html?)$|[?&].*$/i;

/** In the address of a page that no list of resolvers knows. */
const IN_PATH = /\/(10\.\d{4,9}\/[^\s?#&]+)/;

/** Mendeley wrote this id into the entries of works that are not on arXiv. */
const FALSE_ARXIV = '1011.1669';

const ARXIV =
  /^(?:arxiv:\s*|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?:\s*\[[^\]]*\])?$/i;

/** The DOI of an entry: of its own field, else from elsewhere, else the one that arXiv registers for its id. */
export function ownDoi({
  fields,
  elsewhere = [],
  arxiv = [],
}: DoiFields): Pick<BibliographyEntry, 'doi' | 'doiFrom'> {
  for (const field of fields) {
    const doi = field === undefined ? undefined : doiOfField(field);
    if (doi !== undefined) return { doi, doiFrom: 'field' };
  }
  for (const text of elsewhere) {
    const doi = text === undefined ? undefined : doiOfText(text);
    if (doi !== undefined) return { doi, doiFrom: 'elsewhere' };
  }
  for (const id of arxiv) {
    const doi = id === undefined ? undefined : arxivDoi(id);
    if (doi !== undefined) return { doi, doiFrom: 'arxiv' };
  }
  return {};
}

/** The DOI that arXiv registers for an id, in the form 10.48550/arxiv.…; undefined for what is none. */
export function arxivDoi(id: string): string | undefined {
  const number = ARXIV.exec(id.trim())?.[1]?.toLowerCase();
  return number === undefined || number === FALSE_ARXIV ? undefined : `10.48550/arxiv.${number}`;
}

/** A field may hold more than the DOI: EndNote puts the PII on a line behind it. */
function doiOfField(text: string): string | undefined {
  const whole = normalizeDoi(text);
  if (whole !== undefined) return whole;
  return text
    .split(/[\s;]+/)
    .map(normalizeDoi)
    .find((doi) => doi !== undefined);
}

function doiOfText(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(text.trim())) return doiInText(text);
  const found = doiInText(text) ?? normalizeDoi(IN_PATH.exec(text)?.[1] ?? '');
  return found === undefined ? undefined : normalizeDoi(found.replace(AFTER_DOI, ''));
}
