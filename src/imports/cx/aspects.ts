import { quoted } from '../../input/warnings.js';
import { isRecord, type JsonRecord } from '../../model/json-record.js';
import { unreadable } from '../unreadable.js';

/** The items of each aspect of a file, by the name of the aspect; CXVersion and the like are there without items. */
export type Aspects = ReadonlyMap<string, readonly JsonRecord[]>;

/** What a CX file comes to: the lists of `readJsonGraph`, and the title. */
export interface CxLists {
  readonly nodes: readonly JsonRecord[];
  readonly edges: readonly JsonRecord[];
  readonly title: unknown;
}

/**
 * The aspects of a file, fragments of one joined.
 * @throws CiteloomError GRAPH_UNREADABLE when there are fewer nodes or edges than the file announces
 */
export function aspectsOf(name: string, value: unknown): Aspects {
  const aspects = new Map<string, JsonRecord[]>();
  for (const fragment of Array.isArray(value) ? (value as readonly unknown[]) : [])
    for (const [aspect, items] of Object.entries(isRecord(fragment) ? fragment : {})) {
      const known = aspects.get(aspect) ?? [];
      aspects.set(aspect, known);
      if (Array.isArray(items)) for (const item of items as readonly unknown[]) known.push(recordOf(item));
    }
  const announced = new Map<unknown, number>();
  for (const { name: aspect, elementCount } of aspects.get('metaData') ?? [])
    if (typeof elementCount === 'number')
      announced.set(aspect, Math.max(elementCount, announced.get(aspect) ?? 0));
  for (const aspect of ['nodes', 'edges']) {
    const count = announced.get(aspect) ?? 0;
    const found = aspects.get(aspect)?.length ?? 0;
    if (found < count)
      throw unreadable({ name }, `metaData announces ${count} ${aspect}, ${found} are there`);
  }
  for (const { error, success } of aspects.get('status') ?? [])
    if (success === false)
      throw unreadable({ name }, `whoever wrote the file failed: ${quoted(String(error))}`);
  return aspects;
}

function recordOf(item: unknown): JsonRecord {
  return isRecord(item) ? item : {};
}
