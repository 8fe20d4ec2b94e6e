import type { ReferenceListRow } from '../model/graph-document.js';
import { referenceText } from '../model/reference.js';
import type { Collection } from './collect-works.js';

/** The lists that local sources tell, for the document: where each was read, and the text of what it cites here. */
export function listRows({ works, citations }: Collection): ReferenceListRow[] {
  const keys = new Map<string, Set<string>>();
  for (const { citing, references } of citations) {
    const ofCiting = keys.get(citing) ?? new Set();
    keys.set(citing, ofCiting);
    for (const key of references) ofCiting.add(key);
  }
  return works.flatMap(({ id, listSource, references = [] }, work) => {
    if (listSource === undefined) return [];
    const cited = keys.get(id) ?? new Set();
    const entries = references
      .filter(({ key }) => cited.has(key))
      .map((reference) => ({ key: reference.key, text: referenceText(reference) }));
    return [{ work, ...listSource, references: references.length, entries }];
  });
}
