import { PROVENANCES, WORK_STATUSES } from '../../model/work.js';
import {
  type Check,
  COUNT,
  column,
  FLAG,
  isMembers,
  type Kind,
  listKind,
  Misfit,
  NUMBER,
  TEXT,
  wordKind,
  YEAR,
} from './checks.js';

const texts = listKind(TEXT);
const provenance = wordKind(PROVENANCES);

/** Objects of which some members are text, and others may be. */
function withTexts(what: string, needed: readonly string[], others: readonly string[]): Kind {
  return {
    what,
    is: (value) =>
      isMembers(value) &&
      needed.every((name) => typeof value[name] === 'string') &&
      others.every((name) => value[name] === undefined || typeof value[name] === 'string'),
  };
}

const updates = listKind(
  withTexts('an update with its type', ['type'], ['doi', 'recordId', 'source', 'date']),
);
const relations = listKind(withTexts('a relation with type and doi', ['type', 'doi'], []));
const NAME_PARTS = ['given', 'particle', 'droppingParticle', 'suffix'];
const familyName = withTexts('', ['family'], NAME_PARTS);
const literalName = withTexts('', ['literal'], []);
const names = listKind({
  what: 'a name',
  is: (value) => literalName.is(value) || familyName.is(value),
});

/** Columns that every document has, without null. */
const FULL: Readonly<Record<string, Kind>> = {
  label: TEXT,
  status: wordKind(WORK_STATUSES),
  depth: COUNT,
  isSeed: FLAG,
  hasReferenceList: FLAG,
};

/** Columns that every document has, null where a value is absent. */
const OPEN: Readonly<Record<string, Kind>> = {
  title: TEXT,
  authors: texts,
  authorsComplete: FLAG,
  year: YEAR,
  venue: TEXT,
  venueKey: TEXT,
  containerTitle: TEXT,
  titleFrom: provenance,
  yearFrom: provenance,
  venueFrom: provenance,
  venueEvidence: TEXT,
  type: TEXT,
  doi: TEXT,
  url: TEXT,
  missingReason: TEXT,
  isReferencedByCount: NUMBER,
  updates,
  relations,
  aliases: texts,
  inDegree: NUMBER,
  outDegree: NUMBER,
  pageRank: NUMBER,
  betweenness: NUMBER,
  hub: NUMBER,
  authority: NUMBER,
  community: COUNT,
};

/** Columns that documents may lack, among them those that earlier versions did not write. */
const OPTIONAL: Readonly<Record<string, Kind>> = {
  authorParts: names,
  editors: texts,
  editorParts: names,
  abstract: TEXT,
  volume: TEXT,
  issue: TEXT,
  pages: TEXT,
  edition: TEXT,
  publisher: TEXT,
  updatesWork: updates,
  harmonic: NUMBER,
  closeness: NUMBER,
  katz: NUMBER,
  coreness: NUMBER,
  clustering: NUMBER,
  citationsPerYear: NUMBER,
  ageNormalizedInDegree: NUMBER,
  disruption: NUMBER,
  personalizedPageRank: NUMBER,
};

/** A column of a later version: of any values that JSON has. */
const ANYTHING: Kind = { what: 'anything', is: () => true };

/** The columns of the works: ids that differ, all columns as long, all cells of their kind. */
export const checkWorks: Check = (nodes, place) => {
  if (!isMembers(nodes)) throw new Misfit(place, nodes, 'an object');
  const { id } = nodes;
  if (!Array.isArray(id)) throw new Misfit(`${place}.id`, id, 'a list');
  const { length } = id;
  column(TEXT, length)(id, `${place}.id`);
  const seen = new Set<unknown>();
  for (let at = 0; at < length; at += 1) {
    if (seen.has(id[at])) throw new Misfit(`${place}.id[${at}]`, id[at], 'another than those before it');
    seen.add(id[at]);
  }
  const cells = (table: Readonly<Record<string, Kind>>, nullable: boolean) => {
    for (const [name, kind] of Object.entries(table))
      column(kind, length, nullable)(nodes[name], `${place}.${name}`);
  };
  cells(FULL, false);
  cells(OPEN, true);
  for (const [name, values] of Object.entries(nodes)) {
    if (name === 'id' || Object.hasOwn(FULL, name) || Object.hasOwn(OPEN, name)) continue;
    const kind = Object.hasOwn(OPTIONAL, name) ? OPTIONAL[name] : undefined;
    column(kind ?? ANYTHING, length, true)(values, `${place}.${name}`);
  }
};
