import { appendTo } from './append-to.js';

/** What came of computing a measure a second time with a program that is not citeloom. */
export type Certificate = CertifiedMeasure | UncertifiedMeasure;

/** The two computations agree. */
export interface CertifiedMeasure {
  /** Name and version of the other program: `graphology-metrics 2.4.2`. */
  readonly by: string;
  /**
   * No work differs by more than this share of the largest value: the largest difference rounded up to a power of
   * ten; 0 when all values are the same to the last digit.
   */
  readonly agreesTo: number;
  /** What was compared where it is not each work’s value: `its modularity`. */
  readonly of?: string;
}

/** There was no second computation, or it came to no result. */
export interface UncertifiedMeasure {
  /** Why, as the end of a sentence. */
  readonly notCertified: string;
}

/** How the bound of a certificate is to be read. */
export const AGREEMENT_MEANING =
  'Each measure that graphology-metrics has is computed a second time with it. The bound is the largest difference of any work, as a share of the largest value, rounded up to a power of ten.';

/** `agrees with graphology-metrics 2.4.2 to 1e-12`, or why that is not known. */
export function certificateText(certificate: Certificate): string {
  if ('notCertified' in certificate) return `not certified: ${certificate.notCertified}`;
  const { by, agreesTo, of } = certificate;
  const bound = agreesTo === 0 ? 'exactly' : `to ${agreesTo.toExponential()}`;
  return `${of === undefined ? '' : `${of} `}agrees with ${by} ${bound}`;
}

/** A measure as people know it, with what is known of its values. */
interface TitledMeasure {
  readonly title: string;
  readonly certificate?: Certificate;
}

/** Each thing that certificates say once, with the titles of the measures that it is said of. */
export function certificateGroups(
  measures: readonly TitledMeasure[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { title, certificate } of measures)
    if (certificate !== undefined) appendTo(groups, certificateText(certificate), title);
  return groups;
}
