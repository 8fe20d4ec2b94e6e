import { defined } from '../model/defined.js';
import type { Bibliography, BibliographyEntry, BibliographyReader, CitedReference } from './contract.js';
import { factsOfTexts, pagesOf } from './facts.js';
import { type Fields, fieldsOf, listOf, readJsonList, textOf } from './json-list.js';
import { ownDoi } from './own-doi.js';
import { typeByWords } from './types-by-words.js';

/** More words than this are no abstract. */
const MOST_WORDS = 20_000;

/**
 * Works of the OpenAlex API: one, a list, an answer with `results`, or one a line.
 * @see https://docs.openalex.org/api-entities/works/work-object
 */
export const openAlex: BibliographyReader = {
  id: 'openalex',
  title: 'OpenAlex JSON',
  recognizes: (head) =>
    /^\ufeff?\s*[[{]/.test(head) &&
    /"id"\s*:\s*"https:\\?\/\\?\/openalex\.org\\?\/W/i.test(head) &&
    /"(?:authorships|publication_year|referenced_works|display_name)"/.test(head),
  read: (text): Bibliography => readJsonList(text, 'results', entryOf),
};

/** References of works that are named by their OpenAlex ids. */
export function citedInOpenAlex(ids: readonly string[]): CitedReference[] {
  return ids.map((citedId, at) => ({ key: `ref-${at + 1}`, citedId, unstructured: citedId }));
}

function entryOf(work: Fields, line: number): BibliographyEntry | string {
  const title = textOf(work.get('title')) ?? textOf(work.get('display_name'));
  const doi = textOf(work.get('doi')) ?? textOf(fieldsOf(work.get('ids')).get('doi'));
  if (title === undefined && doi === undefined) return 'the work has no title and no DOI';
  const location = fieldsOf(work.get('primary_location'));
  const venue = fieldsOf(location.get('source'));
  const biblio = fieldsOf(work.get('biblio'));
  const cited = work.get('referenced_works');
  return {
    line,
    ...defined({ id: textOf(work.get('id')) }),
    ...ownDoi({ fields: [doi], elsewhere: [textOf(location.get('landing_page_url'))] }),
    facts: factsOfTexts({
      title,
      authors: listOf(work.get('authorships')).flatMap((one) => {
        const authorship = fieldsOf(one);
        return (
          textOf(fieldsOf(authorship.get('author')).get('display_name')) ??
          textOf(authorship.get('raw_author_name')) ??
          []
        );
      }),
      year: textOf(work.get('publication_year')) ?? textOf(work.get('publication_date')),
      containerTitle: textOf(venue.get('display_name')),
      volume: textOf(biblio.get('volume')),
      issue: textOf(biblio.get('issue')),
      pages: pagesOf(textOf(biblio.get('first_page')), textOf(biblio.get('last_page'))),
      abstract: abstractOf(fieldsOf(work.get('abstract_inverted_index'))),
      issn: listOf(venue.get('issn')).map(textOf).join(' '),
      type: textOf(work.get('type_crossref')) ?? typeByWords(textOf(work.get('type'))),
      publisher: textOf(venue.get('host_organization_name')),
    }),
    keywords: listOf(work.get('keywords')).flatMap((one) => textOf(fieldsOf(one).get('display_name')) ?? []),
    ...(Array.isArray(cited) ? { references: citedInOpenAlex(cited.flatMap((id) => textOf(id) ?? [])) } : {}),
  };
}

/** The text of an inverted index: word → its places. */
function abstractOf(index: Fields): string | undefined {
  const words: string[] = [];
  for (const [word, places] of index)
    for (const place of listOf(places))
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < MOST_WORDS)
        words[place] = word;
  const text = words.join(' ').trim();
  return text === '' ? undefined : text;
}
