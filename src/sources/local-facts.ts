import type { FactsLayer } from '../model/collected-work.js';
import type { LocalFacts } from '../model/local-facts.js';
import type { WorkFacts } from '../model/work.js';
import { factsFromDoi } from './doi-structure/facts-from-doi.js';
import type { Library } from './library/read-library.js';

/** The sources that need no network, and whether they may decide which work a reference means. */
export interface LocalSources {
  /** The most trustworthy first. */
  readonly libraries: readonly Library[];
  readonly venues: Parameters<typeof factsFromDoi>[1];
  /** Only without a network: online, Crossref decides. */
  readonly mayIdentify: boolean;
}

/** What is known without a network: the libraries' facts before the reference's own, the DOI's structure after. */
export function createLocalFacts({ libraries, venues, mayIdentify }: LocalSources): LocalFacts {
  return {
    layers({ doi, seed, key }) {
      const known = libraries.flatMap((library) => [
        doi === undefined ? undefined : library.factsForDoi(doi, seed),
        seed === undefined || key === undefined ? undefined : library.factsForReference(seed, key),
      ]);
      return {
        before: layersOf('library', known),
        after: layersOf('doi-structure', doi === undefined ? [] : [factsFromDoi(doi, venues)]),
      };
    },
    list({ doi, seed, key }) {
      const lists = libraries.flatMap((library) => [
        doi === undefined ? undefined : library.listForDoi(doi, seed),
        seed === undefined || key === undefined ? undefined : library.listForReference(seed, key),
      ]);
      return lists.find((list) => list !== undefined);
    },
    identify(seed, key) {
      if (!mayIdentify) return undefined;
      return libraries.map((library) => library.doiForReference(seed, key)).find((doi) => doi !== undefined);
    },
  };
}

function layersOf(from: FactsLayer['from'], facts: readonly (WorkFacts | undefined)[]): FactsLayer[] {
  return facts.filter((known) => known !== undefined).map((known) => ({ from, facts: known }));
}
