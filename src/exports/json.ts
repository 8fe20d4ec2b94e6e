import type { GraphDocument } from '../model/graph-document.js';
import { isRecord } from '../model/json-record.js';
import type { ExportFormat } from './contract.js';

/** How deep objects are written one member to a line; below, a value stands on one line. */
const OPEN_DEPTH = 3;

/**
 * graph.json: the GraphDocument itself, from which the viewer and every other format can be made again.
 *
 * One column of works or citations to a line, one reference or venue to a line: quick to parse, and a diff
 * shows what changed. Members keep the order of the document.
 */
export const json: ExportFormat = {
  id: 'json',
  title: 'Graph document',
  kind: 'graph',
  fileName: 'graph.json',
  description:
    'Everything citeloom knows and computed: works, citations, layouts, venues, communities, the outcome of each reference.',
  opensIn: ['citeloom'],
  write: writeJson,
};

function* writeJson(document: GraphDocument): Generator<string> {
  yield* valueText(document, 0);
  yield '\n';
}

function* valueText(value: unknown, depth: number): Generator<string> {
  if (isRecordList(value)) yield* listText(value);
  else if (isRecord(value) && depth < OPEN_DEPTH) yield* membersText(value, depth);
  else yield JSON.stringify(value);
}

function* membersText(record: object, depth: number): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}: `;
    yield* valueText(value, depth + 1);
    before = ',\n';
  }
  yield before === '{\n' ? '{}' : '\n}';
}

function* listText(list: readonly object[]): Generator<string> {
  let before = '[\n';
  for (const item of list) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
  yield '\n]';
}

function isRecordList(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}
