import { authorsOf } from '../../model/columns-facts.js';
import type { GraphColumns } from '../../model/graph-columns.js';
import { shortCredit } from '../../model/short-authors.js';
import { creditOf } from '../../model/work-credit.js';
import { yearsOf } from '../../model/years-of-columns.js';

/** Columns that name a node, and those that name where it appeared: the first that is there and filled. */
const TITLES = ['label', 'title', 'name'];
const CONTAINERS = ['venue', 'containertitle', 'journal', 'container', 'source'];

/** What people read of each node: its label or title, else author, year and container (`Ackley 1961, Econometrica`), else its id. */
export function labelsOfNodes(columns: Pick<GraphColumns, 'ids' | 'attributes'>): string[] {
  const { ids, attributes } = columns;
  const [titles, containers] = [filledOf(attributes, TITLES), filledOf(attributes, CONTAINERS)];
  const [authors, years] = [authorsOf(columns), yearsOf({ ...columns, labels: ids })];
  return ids.map((id, node) => {
    const title = titles(node);
    if (title !== undefined) return title;
    const year = years[node] ?? Number.NaN;
    const credit = creditOf({ authors: authors[node] ?? [] });
    const who = credit === undefined ? undefined : shortCredit(credit);
    const when = Number.isNaN(year) ? undefined : String(year);
    const cited = [who, when].filter((part) => part !== undefined).join(' ');
    return [cited, containers(node)].filter((part) => part !== undefined && part !== '').join(', ') || id;
  });
}

/** The first text that a node has in any of some columns. */
function filledOf(attributes: GraphColumns['attributes'], names: readonly string[]) {
  const columns = names.flatMap((wanted) =>
    [...attributes]
      .filter(([name]) => name.toLowerCase().replace(/[^a-z]/g, '') === wanted)
      .map(([, column]) => column),
  );
  return (node: number): string | undefined => {
    for (const column of columns) {
      const cell = column[node];
      if (typeof cell === 'string' && cell.trim() !== '') return cell;
    }
    return undefined;
  };
}
