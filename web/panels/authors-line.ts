import { displayName } from '../../src/model/person-name.js';
import { creditedIn, creditOf } from '../../src/model/work-credit.js';
import type { DocumentIndex } from '../document-index.js';
import { shortened } from '../wording.js';

/** The authors of a work, else its editors, `et al.` where there are more; undefined when nobody is known. */
export function authorsLine({ document: { nodes } }: DocumentIndex, work: number, most: number) {
  const credit = creditOf(creditedIn(nodes, work));
  if (credit === undefined) return undefined;
  const names = credit.names.slice(0, most).map((name) => shortened(displayName(name), 60));
  const more = credit.names.length > most || !credit.isComplete;
  const role = credit.role === 'author' ? '' : credit.names.length === 1 ? ' (Ed.)' : ' (Eds.)';
  return `${names.join(', ')}${more ? ' et al.' : ''}${role}`;
}
