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

/** A relation between versions, as it stands between the two: `is a preprint of`. */
export function relationWords(relation: string): string {
  return relation.replace(/^is-(\w+)-of$/, 'is a $1 of').replaceAll('-', ' ');
}
