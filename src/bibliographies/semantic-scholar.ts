import { defined } from '../model/defined.js';
import { normalizeDoi } from '../model/doi.js';
import type { Bibliography, BibliographyEntry, BibliographyReader, CitedReference } from './contract.js';
import { factsOfTexts } from './facts.js';
import { type Fields, fieldsOf, listOf, readJsonList, textOf } from './json-list.js';
import { arxivDoi, ownDoi } from './own-doi.js';
import { typeByWords } from './types-by-words.js';

/**
 * Papers of the Semantic Scholar API: one, a list, an answer with `data`, or one a line.
 * @see https://api.semanticscholar.org/api-docs/graph
 */
export const semanticScholar: BibliographyReader = {
  id: 'semantic-scholar',
  title: 'Semantic Scholar JSON',
  recognizes: (head) => /^\ufeff?\s*[[{]/.test(head) && /"paperId"\s*:\s*"[0-9a-f]{40}"/.test(head),
  read: (text): Bibliography => readJsonList(text, 'data', entryOf),
};

function entryOf(paper: Fields, line: number): BibliographyEntry | string {
  const ids = fieldsOf(paper.get('externalIds'));
  const title = textOf(paper.get('title'));
  const doi = textOf(ids.get('DOI')) ?? textOf(paper.get('doi'));
  if (title === undefined && doi === undefined) return 'the paper has no title and no DOI';
  const journal = fieldsOf(paper.get('journal'));
  const references = paper.get('references');
  return {
    line,
    ...defined({ id: textOf(paper.get('paperId')), url: textOf(paper.get('url')) }),
    ...ownDoi({ fields: [doi], arxiv: [textOf(ids.get('ArXiv'))] }),
    facts: factsOfTexts({
      title,
      authors: listOf(paper.get('authors')).flatMap((one) => textOf(fieldsOf(one).get('name')) ?? []),
      year: textOf(paper.get('year')) ?? textOf(paper.get('publicationDate')),
      containerTitle: textOf(journal.get('name')) ?? textOf(paper.get('venue')),
      volume: textOf(journal.get('volume')),
      pages: textOf(journal.get('pages')),
      abstract: textOf(paper.get('abstract')),
      type: typeByWords(listOf(paper.get('publicationTypes')).map(textOf).join(' ')),
    }),
    ...(Array.isArray(references) ? { references: references.map(citedIn) } : {}),
  };
}

function citedIn(value: unknown, at: number): CitedReference {
  const outer = fieldsOf(value);
  const paper = outer.has('citedPaper') ? fieldsOf(outer.get('citedPaper')) : outer;
  const ids = fieldsOf(paper.get('externalIds'));
  const year = paper.get('year');
  const [author] = listOf(paper.get('authors'));
  return {
    key: `ref-${at + 1}`,
    ...defined({
      doi: normalizeDoi(textOf(ids.get('DOI')) ?? '') ?? arxivDoi(textOf(ids.get('ArXiv')) ?? ''),
      title: textOf(paper.get('title')),
      author: textOf(fieldsOf(author).get('name')),
      year: typeof year === 'number' ? year : undefined,
      containerTitle: textOf(paper.get('venue')),
      citedId: textOf(paper.get('paperId')),
    }),
  };
}
