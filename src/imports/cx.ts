import { isRecord } from '../model/json-record.js';
import type { GraphReader } from './contract.js';
import { readCx } from './cx/read-cx.js';

/**
 * CX and CX2, the formats of NDEx and Cytoscape: lists of aspects. Attributes and positions of nodes are read,
 * edges are directed.
 * @see https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/
 */
export const cx: GraphReader = {
  id: 'cx',
  title: 'CX',
  extensions: ['.cx', '.cx2'],
  recognizes: (file) => {
    const value = file.json();
    if (!Array.isArray(value) || !value.every(isRecord)) return false;
    return value
      .slice(0, 3)
      .some((part) => 'numberVerification' in part || 'CXVersion' in part || 'metaData' in part);
  },
  read: readCx,
};
