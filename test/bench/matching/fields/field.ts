/** A container: its full title and how references abbreviate it. */
export type Container = readonly [title: string, abbreviation: string];

/** SYNTHETIC TEST DATA: what the works of a field are made of. */
export interface Field {
  readonly name: string;
  /** `{subject}` stands for one of `slots.subject`. */
  readonly templates: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly journals: readonly Container[];
  readonly proceedings: readonly Container[];
  /** Titles of books with chapters. */
  readonly books: readonly string[];
}
