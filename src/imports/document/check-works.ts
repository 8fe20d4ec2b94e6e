import { builtInMeasures } from '../../model/measures.js';
import { PROVENANCES, WORK_STATUSES } from '../../model/work.js';
import { type CellKind, WORK_ATTRIBUTES } from '../../model/work-columns.js';
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

const KINDS: Readonly<Record<CellKind, Kind>> = {
  text: TEXT,
  texts,
  count: COUNT,
  year: YEAR,
  flag: FLAG,
  status: wordKind(WORK_STATUSES),
  provenance: wordKind(PROVENANCES),
  evidence: TEXT,
  updates,
  relations,
  names,
};

interface DeclaredColumn {
  readonly kind: Kind;
  readonly nullable: boolean;
  /** Whether documents may lack it, among them those of earlier versions. */
  readonly optional: boolean;
}

const COLUMNS: ReadonlyMap<string, DeclaredColumn> = new Map([
  ...Object.entries(WORK_ATTRIBUTES).map(([name, { cell, presence }]): [string, DeclaredColumn] => [
    name,
    {
      kind: KINDS[cell],
      nullable: presence !== 'full',
      optional: presence === 'later' || presence === 'known',
    },
  ]),
  ...builtInMeasures().map(({ attribute, inEvery }): [string, DeclaredColumn] => [
    attribute,
    { kind: attribute === 'community' ? COUNT : NUMBER, nullable: true, optional: inEvery !== true },
  ]),
]);

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
  for (const [name, { kind, nullable, optional }] of COLUMNS)
    if (!optional || Object.hasOwn(nodes, name))
      column(kind, length, nullable)(nodes[name], `${place}.${name}`);
  for (const [name, values] of Object.entries(nodes))
    if (!COLUMNS.has(name)) column(ANYTHING, length, true)(values, `${place}.${name}`);
};
