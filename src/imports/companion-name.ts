/** The word that a table of edges is named by, as a whole word. */
const EDGES = /(?<![\p{L}\p{N}])edges?(?![\p{L}\p{N}])/iu;

/**
 * The name under which the table of nodes of a table of edges stands beside it: `nodes.csv` of `edges.csv`,
 * `field-nodes.tsv` of `field-edges.tsv`; undefined where the name tells none.
 */
export function companionName(name: string): string | undefined {
  const companion = name.replace(EDGES, (word) => inCaseOf(word, word.length > 4 ? 'nodes' : 'node'));
  return companion === name ? undefined : companion;
}

/** The last `map` in a name that no letter follows. */
const MAP = /map(?!.*map)(?!\p{L})/iu;

/**
 * The name under which the network file of a map of VOSviewer stands beside it: `field-network.txt` of
 * `field-map.txt`; undefined where the name tells none.
 */
export function networkName(name: string): string | undefined {
  const network = name.replace(MAP, (word) => inCaseOf(word, 'network'));
  return network === name ? undefined : network;
}

function inCaseOf(word: string, replacement: string): string {
  if (word === word.toUpperCase()) return replacement.toUpperCase();
  const initial = word.charAt(0) === word.charAt(0).toUpperCase();
  return initial ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
