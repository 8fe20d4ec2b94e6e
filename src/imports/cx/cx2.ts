import { isRecord, type JsonRecord } from '../../model/json-record.js';
import { unreadable } from '../unreadable.js';
import type { Aspects, CxLists } from './aspects.js';

/** The lists of a CX2 file, of which the declarations give short names and defaults. */
export function cx2Lists(name: string, aspects: Aspects): CxLists {
  if (!aspects.has('status')) throw unreadable({ name }, 'the file ends before its status');
  const [declared = {}] = aspects.get('attributeDeclarations') ?? [];
  const ofNodes = declarations(declared.nodes);
  const ofEdges = declarations(declared.edges);
  return {
    nodes: (aspects.get('nodes') ?? []).map(({ id, x, y, v }) => {
      const values = valuesOf(v, ofNodes);
      if (x !== undefined) values.set('x', x);
      if (y !== undefined) values.set('y', y);
      return { id, label: values.get('label') ?? values.get('name'), values: Object.fromEntries(values) };
    }),
    edges: (aspects.get('edges') ?? []).map(({ s, t, v }) => {
      const values = valuesOf(v, ofEdges);
      return { s, t, weight: values.get('weight'), values: Object.fromEntries(values) };
    }),
    title: aspects.get('networkAttributes')?.[0]?.name,
  };
}

interface Declaration {
  readonly name: string;
  readonly short: string;
  readonly default: unknown;
}

function declarations(declared: unknown): readonly Declaration[] {
  return Object.entries(isRecord(declared) ? declared : {}).map(([name, about]) => {
    const { a, v } = isRecord(about) ? about : {};
    return { name, short: typeof a === 'string' ? a : name, default: v };
  });
}

function valuesOf(given: unknown, declared: readonly Declaration[]): Map<string, unknown> {
  const own: JsonRecord = isRecord(given) ? given : {};
  const values = new Map(Object.entries(own).map(([name, value]) => [name, cellOf(value)]));
  for (const { name, short, default: otherwise } of declared) {
    const value = values.get(short) ?? values.get(name) ?? cellOf(otherwise);
    if (short !== name) values.delete(short);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

function cellOf(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).join('; ') : value;
}
