import type { GraphDocument } from '../src/model/graph-document.js';

/** Where a work stands on the main path, `4 of 11 from the oldest`; undefined where it is on none. O(path). */
export function pathPlaceWords(
  { mainPaths = [] }: Pick<GraphDocument, 'mainPaths'>,
  work: number,
): string | undefined {
  const pathOf = (id: string) => mainPaths.find((path) => path.id === id)?.works ?? [];
  const main = pathOf('global');
  const place = main.indexOf(work);
  if (place >= 0) return `${place + 1} of ${main.length} from the oldest`;
  return pathOf('key-route').includes(work) ? 'on a key route beside it' : undefined;
}
