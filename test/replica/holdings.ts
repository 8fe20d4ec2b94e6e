import { type Hit, SearchIndex } from './search-index.js';

/** A Crossref record as JSON: what `message` holds for one work. */
export type CrossrefRecord = { readonly DOI: string } & Readonly<Record<string, unknown>>;

/** A registration agency, as `/works/{doi}/agency` names it. */
export interface Agency {
  readonly id: string;
  readonly label: string;
}

/** What a replica holds. DOIs are compared without regard to case. */
export interface HoldingsOptions {
  readonly records?: Iterable<CrossrefRecord>;
  /** Alias → primary DOI: `/works/{alias}` answers 301. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Who registered a DOI that is not Crossref's. */
  readonly agencies?: Readonly<Record<string, Agency>>;
  /** DOIs that lists are silent about, though there is a record. */
  readonly unlisted?: ReadonlySet<string>;
}

/** Look-up tables over what a replica holds. */
export class Holdings {
  readonly #records: ReadonlyMap<string, CrossrefRecord>;
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #agencies: ReadonlyMap<string, Agency>;
  readonly #unlisted: ReadonlySet<string>;
  #index: SearchIndex | undefined;

  constructor({ records = [], aliases = {}, agencies = {}, unlisted = new Set() }: HoldingsOptions) {
    this.#unlisted = new Set([...unlisted].map((doi) => doi.toLowerCase()));
    this.#records = new Map([...records].map((record) => [record.DOI.toLowerCase(), record]));
    this.#aliases = new Map(Object.entries(aliases).map(([alias, doi]) => [alias.toLowerCase(), doi]));
    this.#agencies = new Map(Object.entries(agencies).map(([doi, agency]) => [doi.toLowerCase(), agency]));
  }

  record(doi: string): CrossrefRecord | undefined {
    return this.#records.get(doi.toLowerCase());
  }

  /** The record as a list gives it. */
  listed(doi: string): CrossrefRecord | undefined {
    return this.#unlisted.has(doi.toLowerCase()) ? undefined : this.record(doi);
  }

  /** The records that lists are not silent about and that share a word with the query, best first. */
  search(query: string): Hit[] {
    this.#index ??= new SearchIndex(
      [...this.#records.values()].filter(({ DOI }) => this.listed(DOI) !== undefined),
    );
    return this.#index.search(query);
  }

  primary(alias: string): string | undefined {
    return this.#aliases.get(alias.toLowerCase());
  }

  agency(doi: string): Agency | undefined {
    if (this.record(doi) !== undefined) return { id: 'crossref', label: 'Crossref' };
    return this.#agencies.get(doi.toLowerCase());
  }
}
