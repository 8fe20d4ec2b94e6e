import { normalizeDoi } from '../model/doi.js';
import type { Bibliography, BibliographyEntry, BibliographyReader } from './contract.js';
import { numberedLines } from './lines.js';
import { arxivDoi } from './own-doi.js';

/**
 * A DOI in a text, as far as white space, quotes or what ends an address in Markdown and HTML; `<` stays, for SICIs have
 * it, unless a tag begins there.
 */
const DOI =
  /(?:10\.\d{4,9}(?:\.\d+)*(?:\/|%2f)(?:(?!<\/?[a-z][a-z0-9]*[\s>/]|\]\(|&(?:quot|lt|gt);|@tag:)[^\s"'“”\\`|{}])+)/giu;

/** `arXiv:1706.03762v5`, `arxiv.org/abs/cs/0112017`. */
const ARXIV = /arxiv(?:\.org\/(?:abs|pdf)\/|:\s*)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?!\d)/gi;

/**
 * Any text with DOIs or arXiv ids in it: a pasted list of references, Markdown, the source of a page. Each DOI is one
 * entry, the first time that it occurs; nothing else is known of it.
 */
export const textWithDois: BibliographyReader = {
  id: 'text-with-dois',
  title: 'Text with DOIs in it (references, Markdown, HTML)',
  recognizes: (head) => findDois(head).next().done !== true,
  read: readText,
};

function readText(text: string): Bibliography {
  const entries = new Map<string, BibliographyEntry>();
  for (const { number, text: line } of numberedLines(text))
    for (const { doi, from } of findDois(line))
      if (!entries.has(doi)) entries.set(doi, { line: number, doi, doiFrom: from, facts: {} });
  return { entries: [...entries.values()], unread: [] };
}

function* findDois(line: string): Generator<{ readonly doi: string; readonly from: 'field' | 'arxiv' }> {
  for (const [found] of line.matchAll(DOI)) {
    const doi = normalizeDoi(withoutTail(found));
    if (doi !== undefined) yield { doi, from: 'field' };
  }
  for (const [, id = ''] of line.matchAll(ARXIV)) {
    const doi = arxivDoi(id);
    if (doi !== undefined) yield { doi, from: 'arxiv' };
  }
}

/** Without what a text puts behind a DOI with no blank: `];`, `),`, the next citation. */
function withoutTail(found: string): string {
  return found.replace(/[;,]\s*(?:@|doi:|https?:).*$/i, '').replace(/\](?:[;,.:)].*)?$/, '');
}
