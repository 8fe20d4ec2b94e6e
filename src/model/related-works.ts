/** Works two citations away from a work, by the four ways of going there; each list the strongest first. */
export interface RelatedWorks {
  readonly similar: SimilarWorks;
  /** What its references cite, by how many of them do. */
  readonly prior: CountedWorks;
  /** What cites the works that cite it, by how many of these. */
  readonly derivative: CountedWorks;
}

/** Works with a count of citing or cited works, in columns. */
export interface CountedWorks {
  readonly works: Int32Array;
  readonly counts: Int32Array;
}

/** Works that cite the same, or that the same works cite, in columns. */
export interface SimilarWorks {
  readonly works: Int32Array;
  /** References that both have: bibliographic coupling. */
  readonly shared: Int32Array;
  /** Works that cite both: co-citation. */
  readonly together: Int32Array;
}
