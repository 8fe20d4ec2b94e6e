import { finishDocument } from '../../../src/document/finish-document.js';
import { unmeasuredGraph } from '../../../src/document/unmeasured-graph.js';
import type { GraphFileContent } from '../../../src/imports/contract.js';
import { isDocument, readDocument } from '../../../src/imports/document/read-document.js';
import { graphFileOf } from '../../../src/imports/graph-file.js';
import { readGraph } from '../../../src/imports/read-graph-file.js';
import { refuseOtherKind } from '../../../src/imports/unreadable.js';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import {
  contentOfRecordList,
  messageIn,
  type RecordList,
  recordListIn,
} from '../../../src/seeds/record-list.js';
import { mapCrossrefRecord } from '../../../src/sources/crossref/map.js';
import { contentOfRecords } from './content-of-records.js';
import { documentOfRecords, generator } from './document-of-records.js';
import { unpacked } from './gzip.js';
import type { OpenProgress } from './messages.js';
import { noReferee } from './no-referee.js';
import { recordLines } from './record-lines.js';

/**
 * The document of any file that the viewer can open, packed with gzip or not: a graph of citeloom as it is;
 * Crossref records, in JSON Lines or as the API lists them, and snapshots of a crawl, built; the graph of any
 * other program measured and laid out.
 * @throws CiteloomError GRAPH_UNREADABLE, SEED_UNREADABLE or DOCUMENT_INVALID
 */
export async function documentOfFile(
  given: GraphFileContent,
  tell: (progress: OpenProgress) => void = () => undefined,
): Promise<GraphDocument> {
  tell({ stage: 'reading' });
  const content = await unpacked(given);
  refuseOtherKind(content);
  const lines = await recordLines(content);
  if (lines !== undefined) return documentOfRecords(lines, tell);
  const file = graphFileOf(content);
  const value = /^\s*[{[]/.test(file.head) ? file.json() : undefined;
  const { name } = content;
  if (isDocument(value)) return readDocument(value, name);
  const list = crossrefList(value);
  if (list !== undefined) return documentOfRecords(contentOfRecordList({ name, path: name }, list), tell);
  if (isCrossrefRecord(value))
    return documentOfRecords(contentOfRecords(name, [{ place: 'line 1', value }]), tell);
  const graph = readGraph(file);
  return finishDocument(unmeasuredGraph(graph, { title: graph.title ?? name, generator }), {
    referee: noReferee,
    onMetric: ({ title }) => tell({ stage: 'measuring', detail: title }),
    onLayouts: () => tell({ stage: 'laying-out' }),
  });
}

/** So many values are looked at to tell whether a list is one of records. */
const LOOKED_AT = 10;

/** The list of Crossref records that a value of JSON is, as seeds know it; undefined when it holds none. */
function crossrefList(json: unknown): RecordList | undefined {
  const list = recordListIn(json);
  return list?.items.slice(0, LOOKED_AT).some(isCrossrefRecord) ? list : undefined;
}

/** Whether a value of JSON is the record of one work, alone or as the API answers it. */
function isCrossrefRecord(value: unknown): boolean {
  return mapCrossrefRecord(messageIn(value)) !== undefined;
}
