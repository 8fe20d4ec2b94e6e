import type { GraphReader } from './contract.js';
import { readMap } from './vosviewer/read-map.js';

/** How a map begins. */
const HEAD = /^(?:\ufeff)?"?(?:id\t"?label|label\t)/i;

/**
 * A map of VOSviewer with the network file that belongs to it: tables parted by tabs, of items and of links
 * between their ids. Links have no direction, their strength is the weight.
 * @see https://www.vosviewer.com/documentation/Manual_VOSviewer_1.6.20.pdf
 */
export const vosviewerMap: GraphReader = {
  id: 'vosviewer-map',
  title: 'VOSviewer map with its network file',
  extensions: ['.txt'],
  recognizes: ({ head }) => isVosviewerMap(head),
  read: readMap,
};

/** Whether a text begins as the map file of VOSviewer does. */
export function isVosviewerMap(head: string): boolean {
  const [header = ''] = head.split(/[\r\n]/, 1);
  return HEAD.test(header) && /\t"?(?:x\t|cluster\b|(?:weight|score)<)/i.test(header);
}
