/**
 * What `select` may name on `/works`.
 * @see https://api.crossref.org/swagger-ui/index.html (parameter `select`)
 */
export const SELECTABLE: ReadonlySet<string> = new Set(
  `abstract URL resource member posted score created degree update-policy short-title license ISSN
  container-title issued update-to issue prefix approved indexed article-number clinical-trial-number accepted
  author group-title DOI is-referenced-by-count updated-by event chair standards-body original-title funder
  translator published archive published-print alternative-id subject subtitle published-online
  publisher-location content-domain reference title link type publisher volume references-count ISBN issn-type
  assertion deposited page contributor content-created short-container-title relation editor`.split(/\s+/),
);
