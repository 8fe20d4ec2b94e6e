/** The members of an object, those that may be undefined or null absent instead. */
export type Defined<Members> = { [Name in keyof Members]?: NonNullable<Members[Name]> };

/** A copy of an object without the members that are undefined or null, in the same order. */
export function defined<Members extends object>(members: Members): Defined<Members> {
  const kept: Defined<Members> = {};
  for (const name in members) {
    const value = members[name];
    if (value !== undefined && value !== null) kept[name] = value;
  }
  return kept;
}
