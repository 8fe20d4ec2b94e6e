import { venueName } from '../series-graph.js';
import { acronymName, issnName, type Join, titleName } from './contract.js';

/** Joins what one record calls its container, and the venue of the table that a rule found for it. */
export const joinRecords: Join = ({ containers }, graph) => {
  for (const { resolved, spellings } of containers) {
    const [first] = spellings;
    for (const spelling of spellings) {
      graph.add(titleName(spelling));
      if (spelling.alone !== undefined) {
        graph.join(titleName(spelling), acronymName(spelling.alone, spelling.satellite), 'title');
      }
    }
    if (resolved !== undefined && first !== undefined && resolved.evidence !== 'collection') {
      graph.join(titleName(first), venueName(resolved.venue.key), resolved.evidence);
    }
  }
  for (const { spellings, issn } of containers) {
    const [first, ...others] = spellings;
    if (first === undefined) {
      for (const number of issn) graph.add(issnName(number));
      continue;
    }
    for (const other of others) {
      if (other.satellite === first.satellite) graph.join(titleName(other), titleName(first), 'same-record');
    }
  }
};
