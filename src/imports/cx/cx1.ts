import type { JsonRecord } from '../../model/json-record.js';
import { decimalNumber } from '../byte-number.js';
import { idOf } from '../json-graph.js';
import type { Aspects, CxLists } from './aspects.js';

const NUMBERS = new Set(['integer', 'int', 'long', 'double', 'float', 'short']);

/** The lists of a CX file of version 1, where attributes stand apart from nodes and edges. */
export function cx1Lists(aspects: Aspects): CxLists {
  const items = (aspect: string) => aspects.get(aspect) ?? [];
  const ofNodes = attributesBy(items('nodeAttributes'));
  const ofEdges = attributesBy(items('edgeAttributes'));
  for (const { node, x, y } of items('cartesianLayout')) {
    const values = valuesOf(ofNodes, node);
    values.set('x', x);
    values.set('y', y);
  }
  return {
    nodes: items('nodes').map(({ '@id': id, n: label, r: represents }) => {
      const values = ofNodes.get(idOf(id)) ?? new Map<string, unknown>();
      if (represents !== undefined) values.set('represents', represents);
      return { id, label: label ?? values.get('name'), values: Object.fromEntries(values) };
    }),
    edges: items('edges').map(({ '@id': id, s, t }) => {
      const values = ofEdges.get(idOf(id)) ?? new Map<string, unknown>();
      return { s, t, weight: values.get('weight'), values: Object.fromEntries(values) };
    }),
    title: items('networkAttributes').find(({ n }) => n === 'name')?.v,
  };
}

type Values = Map<string, unknown>;

function attributesBy(items: readonly JsonRecord[]): Map<string | undefined, Values> {
  const by = new Map<string | undefined, Values>();
  for (const { po, n, v, d } of items)
    for (const owner of Array.isArray(po) ? (po as readonly unknown[]) : [po])
      valuesOf(by, owner).set(String(n), cellOf(v, d));
  return by;
}

function valuesOf(by: Map<string | undefined, Values>, owner: unknown): Values {
  const id = idOf(owner);
  const values = by.get(id) ?? new Map<string, unknown>();
  by.set(id, values);
  return values;
}

/** Values are text whatever their type says. */
function cellOf(value: unknown, type: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).join('; ');
  if (typeof value !== 'string' || typeof type !== 'string') return value;
  if (type === 'boolean') return value === 'true';
  const number = NUMBERS.has(type) ? decimalNumber(value) : Number.NaN;
  return Number.isNaN(number) ? value : number;
}
