/** What may stand in front of a DOI, in lower case, and what then does not belong to it at the end. */
interface DoiLead {
  readonly lead: RegExp;
  readonly tail?: RegExp;
}

/** A fragment; but `#` may also be the check character of a SICI (`…3.0.co;2-#`). */
const QUERY = /\?.*$|(?<!;2-)#.*$/s;
/** A publisher's page shows the work in several ways, and says so behind the DOI. */
const VIEW =
  /[?#].*$|(?:\/(?:abstract|full|fulltext|full-text|html|pdf|epdf|epub|meta|summary|references|citedby|suppinfo|figures|tables))+\/?$/s;

const LEADS: readonly DoiLead[] = [
  // doi:10…, DOI 10…, doi/10…, doi:https://…, info:doi/10…, urn:doi:10…, \doi{10…}, \url{…}
  { lead: /^(?:info:doi[:/]|urn:doi:)/ },
  { lead: /^doi[\s:=._/]*(?=10[./%]|https?:|doi[.:/\s-]|dx[.-]|www[.-]|info:|urn:)/ },
  { lead: /^doi[\s:]*(?=[<([{"'\u201c])/ },
  { lead: /^\\(?:url|doi|href)\s?\{/ },
  // https://doi.org/10…, dx.doi.org/10…, also with a slip in the scheme, and by way of a library's proxy:
  // doi-org.proxy.example.edu/10…, doi.org.proxy.example.edu/10…, proxy.example.edu/login?url=https://doi.org/10…
  {
    lead: /^(?:https?:?\/{0,3})?(?:www[.-])?(?:dx[.-])?doi[.-]org(?:\.[a-z0-9.-]+)?(?::\d{1,5})?\/+(?:doi[:/])?/,
    tail: QUERY,
  },
  { lead: /^https?:\/\/[^\s?#]+\?q?url=(?=https?(?::|%3a))/ },
  // Resolvers of a publisher's own, and that of the system beneath: doi.acm.org/10…, hdl.handle.net/10…
  { lead: /^(?:https?:\/\/)?(?:(?:dx|doi)\.[a-z0-9.-]+|hdl\.handle\.net)\/+(?=10\.)/, tail: QUERY },
  // A publisher's page whose address says that a DOI follows: /doi/full/10…, /article/10…, /article?id=10…
  {
    lead: /^https?:\/\/[^\s?#]+\/(?:doi|articles?|chapter|book)\/(?:[a-z]{2,12}\/)?(?=10\.)/,
    tail: VIEW,
  },
  { lead: /^https?:\/\/[^\s?#]+\?(?:[^\s#]*&)?(?:doi|id)=(?=10\.)/, tail: /[&#].*$/s },
];

/**
 * A text without the label or address that leads to its DOI, and without the query, fragment or view at the
 * other end of an address. Addresses of other forms may hold anything that looks like a DOI, and stay.
 * @param text in lower case
 */
export function withoutDoiLead(text: string): string {
  for (const { lead, tail } of LEADS) {
    const length = lead.exec(text)?.[0].length;
    if (length === undefined) continue;
    const rest = text.slice(length);
    if (tail === undefined) return rest;
    // Words behind the address are none of its parts.
    const [address = ''] = /^\S*/.exec(rest) ?? [];
    return address.replace(tail, '') + rest.slice(address.length);
  }
  return text;
}
