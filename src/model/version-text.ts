/** How a pair of versions reads from either side, as headings above the other one. */
export interface VersionText {
  /** On the published work, above its versions. */
  readonly ofPublished: string;
  /** On the version, above the published work. */
  readonly ofVersion: string;
}

const PLAIN: VersionText = { ofPublished: 'A version of this work is here', ofVersion: 'Version of' };

const BY_RELATION: ReadonlyMap<string, VersionText> = new Map([
  ['is-preprint-of', { ofPublished: 'A preprint of this work is here', ofVersion: 'Preprint of' }],
  ['is-manuscript-of', { ofPublished: 'A manuscript of this work is here', ofVersion: 'Manuscript of' }],
  ['is-identical-to', { ofPublished: 'Another record of this work is here', ofVersion: 'The same work as' }],
]);

/** The headings for a relation of Crossref, as seen from the version. */
export function versionText(relation: string): VersionText {
  return BY_RELATION.get(relation) ?? PLAIN;
}

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
