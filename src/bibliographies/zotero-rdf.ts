import { defined } from '../model/defined.js';
import type { PersonName } from '../model/person-name.js';
import type { Bibliography, BibliographyEntry, BibliographyReader, Unread } from './contract.js';
import { factsOfTexts } from './facts.js';
import { ownDoi } from './own-doi.js';
import { typeByWords } from './types-by-words.js';
import { parseXml, type XmlNode } from './xml-tree.js';

/** Items of Zotero by their elements; others (attachments, notes, collections) are no works. */
const ITEMS = [
  ...[
    'bib:Article',
    'bib:Book',
    'bib:BookSection',
    'bib:Thesis',
    'bib:Report',
    'bib:Document',
    'bib:Manuscript',
  ],
  ...['bib:ConferenceProceedings', 'bib:Patent', 'bib:Data', 'bib:Recording', 'bib:Image', 'rdf:Description'],
];
/** What items are part of, as elements beside them. */
const CONTAINERS = ['bib:Journal', 'bib:Series', 'bib:Periodical', 'bib:Collection', 'bib:Newspaper'];

/** Types of items that are none of works. */
const NO_WORK = new Set(['attachment', 'note', 'annotation']);

/** Zotero RDF: the DOI of an article stands in the journal that it is part of, within it or in an element beside it. */
export const zoteroRdf: BibliographyReader = {
  id: 'zotero-rdf',
  title: 'Zotero RDF',
  recognizes: (head) => /<rdf:RDF[\s>]/.test(head) && /zotero\.org\/namespaces\/export#/.test(head),
  read: readZotero,
};

function readZotero(text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  const unread: Unread[] = [];
  const nodes = parseXml(text, [...ITEMS, ...CONTAINERS]);
  const containers = new Map(
    nodes
      .filter(({ name }) => CONTAINERS.includes(name))
      .map((node) => [node.attribute('rdf:about') ?? '', node] as const),
  );
  for (const item of nodes) {
    if (CONTAINERS.includes(item.name)) continue;
    const type = item.child('z:itemType')?.content().trim();
    if (NO_WORK.has(type ?? '') || (item.name === 'rdf:Description' && type === undefined)) continue;
    const entry = entryOf(item, { type: type ?? item.name, containers });
    if (typeof entry === 'string') unread.push({ line: item.line, reason: entry });
    else entries.push(entry);
  }
  return { entries, unread };
}

interface Context {
  readonly type: string;
  readonly containers: ReadonlyMap<string, XmlNode>;
}

function entryOf(item: XmlNode, { type, containers }: Context): BibliographyEntry | string {
  const partOf = item.child('dcterms:isPartOf');
  const container =
    partOf?.children[0] ?? containers.get(partOf?.attribute('rdf:resource') ?? '') ?? undefined;
  const own = (name: string) => item.child(name)?.content().trim();
  const identifiers = [...identifiersOf(item), ...(container === undefined ? [] : identifiersOf(container))];
  const title = own('dc:title');
  const dois = identifiers.filter((text) => /^DOI\s/i.test(text)).map((text) => text.slice(4));
  if (title === undefined && dois.length === 0) return 'the item has no title and no DOI';
  const url = item.text('dcterms:URI/rdf:value');
  return {
    line: item.line,
    ...defined({ id: item.attribute('rdf:about'), url }),
    ...ownDoi({ fields: dois, elsewhere: [own('dc:description'), url, item.attribute('rdf:about')] }),
    facts: factsOfTexts({
      title,
      authors: peopleIn(item.child('bib:authors')),
      editors: peopleIn(item.child('bib:editors')),
      year: own('dc:date'),
      containerTitle: container?.child('dc:title')?.content(),
      shortContainerTitle: container?.child('dcterms:alternative')?.content(),
      volume: container?.child('prism:volume')?.content() ?? own('prism:volume'),
      issue: container?.child('prism:number')?.content() ?? own('prism:number'),
      pages: own('bib:pages'),
      edition: own('prism:edition'),
      abstract: own('dcterms:abstract'),
      issn: identifiers.filter((text) => /^ISSN\s/i.test(text)).join(' '),
      type: typeByWords(type),
      publisher: item.text('dc:publisher/foaf:Organization/foaf:name'),
    }),
    keywords: item.children
      .filter(({ name }) => name === 'dc:subject')
      .map((node) => node.content().trim())
      .filter((word) => word !== ''),
  };
}

/** `DOI 10.…`, `ISSN 1471-2148`. */
function identifiersOf(node: XmlNode): string[] {
  return node.children.filter(({ name }) => name === 'dc:identifier').map((one) => one.content().trim());
}

function peopleIn(node: XmlNode | undefined): PersonName[] {
  return (node?.all('foaf:Person') ?? []).flatMap((person): PersonName[] => {
    const family = person.text('foaf:surname');
    const given = person.text('foaf:givenname', 'foaf:givenName');
    if (family === undefined) return given === undefined ? [] : [{ literal: given }];
    return [{ family, ...defined({ given }) }];
  });
}
