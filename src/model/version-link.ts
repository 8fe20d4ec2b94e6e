/** Two records of one work, as one of them or both say. */
export interface VersionLink {
  /** The preprint, manuscript or earlier version. */
  readonly version: string;
  /** The published work. */
  readonly published: string;
  /** Crossref's relation, as seen from the version: `is-preprint-of`, `is-version-of` … */
  readonly relation: string;
  /** The DOIs of the records that say so, sorted. */
  readonly assertedBy: readonly string[];
}
