import { parseAllDocuments } from 'yaml';
import { messageOf } from '../errors.js';
import { defined } from '../model/defined.js';
import type { PersonName } from '../model/person-name.js';
import { plainText } from '../model/text/plain-text.js';
import type { Bibliography, BibliographyEntry, BibliographyReader, Unread } from './contract.js';
import { factsOfTexts } from './facts.js';
import { type Fields, fieldsOf, listOf, readJsonList, textOf } from './json-list.js';
import { ownDoi } from './own-doi.js';
import { typeByWords } from './types-by-words.js';

/** Item types of CSL that no other format has, with the one exception of `book` and `report`. */
const CSL_TYPE =
  /"?type"?\s*:\s*"?(?:article(?:-journal|-magazine|-newspaper)?|paper-conference|chapter|book|thesis|report|webpage|post-weblog|post|software|dataset|manuscript|entry(?:-\w+)?|document|speech|motion_picture|broadcast|graphic|legislation|legal_case|patent|review(?:-book)?|personal_communication|map|song|bill|treaty|interview|figure|pamphlet|event|standard|journal-article|proceedings-article|book-chapter)"?\s*[,}\r\n]/;

/**
 * CSL-JSON, as Zotero, Mendeley, Manubot, Pandoc and citeloom write it: a list of items, or one.
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export const cslJson: BibliographyReader = {
  id: 'csl-json',
  title: 'CSL-JSON',
  recognizes: (head) =>
    /^\ufeff?\s*[[{]/.test(head) &&
    CSL_TYPE.test(head) &&
    /"title"\s*:\s*"/.test(head) &&
    !/"title"\s*:\s*\[/.test(head),
  read: (text): Bibliography => readJsonList(text, 'items', entryOf),
};

/** CSL-YAML, as Pandoc takes it: a list, or `references:` with one, also in the head of a document. */
export const cslYaml: BibliographyReader = {
  id: 'csl-yaml',
  title: 'CSL-YAML',
  recognizes: (head) =>
    /^\ufeff?\s*(?:#.*[\r\n]+)*(?:---[^\r\n]*[\r\n]+)?(?:[^[{]*[\r\n])?(?:references:\s*[\r\n]+\s*)?\s*- +["']?[\w-]+["']?\s*:/.test(
      head.slice(0, 2_000),
    ) && CSL_TYPE.test(head),
  read: readYaml,
};

function readYaml(text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  const unread: Unread[] = [];
  // Behind the end of the YAML in a Markdown document its text follows.
  const yaml = text
    .replace(/^\ufeff/, '')
    .replace(/^(---[^\r\n]*[\r\n][\s\S]*?[\r\n])(?:\.\.\.|---)[ \t]*(?:[\r\n][\s\S]*)?$/, '$1');
  for (const document of parseAllDocuments(yaml)) {
    for (const { linePos, message } of document.errors)
      unread.push({ line: linePos?.[0].line ?? 1, reason: message.split('\n', 1)[0] ?? message });
    const json = jsonOf(document, unread);
    const inside = fieldsOf(json).get('references');
    for (const [at, item] of listOf(Array.isArray(json) ? json : inside).entries()) {
      const entry = entryOf(fieldsOf(item), at + 1);
      if (typeof entry === 'string') unread.push({ line: at + 1, reason: entry });
      else entries.push(entry);
    }
  }
  return { entries, unread };
}

/** Aliases are bounded by the parser: a document that unfolds to too much throws. */
function jsonOf(document: { toJS(): unknown }, unread: Unread[]): unknown {
  try {
    return document.toJS();
  } catch (thrown) {
    unread.push({ line: 1, reason: messageOf(thrown) });
    return undefined;
  }
}

function entryOf(item: Fields, line: number): BibliographyEntry | string {
  const text = (name: string) => textOf(item.get(name));
  const title = text('title');
  if (
    title === undefined &&
    text('DOI') === undefined &&
    text('URL') === undefined &&
    text('id') === undefined
  )
    return 'the item has no title, DOI, address or id';
  if (title === undefined && text('DOI') === undefined && item.get('author') === undefined)
    return 'the item has no title, author or DOI';
  const id = text('id') ?? text('citation-key');
  return {
    line,
    ...defined({ id, url: text('URL') }),
    ...ownDoi({
      fields: [text('DOI')],
      elsewhere: [
        text('URL'),
        /(?:^|\n)\s*doi:\s*\S+/i.exec(text('note') ?? '')?.[0],
        /^doi:\S+$/i.exec(id ?? '')?.[0],
      ],
      arxiv: [
        /(?:^|\n)\s*(arxiv:\s*\S+)/i.exec(text('note') ?? '')?.[1],
        arxivIn(text('number')),
        arxivIn(text('URL')),
      ],
    }),
    facts: factsOfTexts({
      title,
      authors: listOf(item.get('author')).flatMap(nameOf),
      editors: listOf(item.get('editor')).flatMap(nameOf),
      year: yearText(item.get('issued')),
      containerTitle: text('container-title'),
      shortContainerTitle: text('container-title-short') ?? text('journalAbbreviation'),
      volume: text('volume'),
      issue: text('issue'),
      pages: text('page'),
      articleNumber: text('article-number'),
      edition: text('edition'),
      abstract: text('abstract'),
      issn: text('ISSN'),
      type: typeByWords(text('type')),
      publisher: text('publisher'),
    }),
    keywords: (text('keyword') ?? '').split(/[;,]/).flatMap((word) => textOf(word) ?? []),
  };
}

function arxivIn(text: string | undefined): string | undefined {
  return text !== undefined && /arxiv/i.test(text) ? text : undefined;
}

/** `{"date-parts": [["2011", 3]]}`, `{"raw": …}`, `{"literal": …}`, `2011-03`, 2011, or a list of one. */
function yearText(issued: unknown): string | undefined {
  const given = Array.isArray(issued) ? (issued[0] as unknown) : issued;
  const plain = textOf(given);
  if (plain !== undefined) return plain;
  const date = fieldsOf(given);
  const parts = listOf(listOf(date.get('date-parts'))[0])[0];
  return textOf(parts) ?? textOf(date.get('year')) ?? textOf(date.get('raw')) ?? textOf(date.get('literal'));
}

function nameOf(person: unknown): (PersonName | string)[] {
  const whole = textOf(person);
  if (whole !== undefined) return [whole];
  const fields = fieldsOf(person);
  const part = (name: string) => plainText(textOf(fields.get(name)));
  const family = part('family');
  if (family === undefined) {
    const literal = part('literal') ?? part('given');
    return literal === undefined ? [] : [{ literal }];
  }
  return [
    {
      family,
      ...defined({
        given: part('given'),
        particle: part('non-dropping-particle'),
        droppingParticle: part('dropping-particle'),
        suffix: part('suffix'),
      }),
    },
  ];
}
