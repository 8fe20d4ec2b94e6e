/** A value of JSON that has members, by their name. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of JSON has members. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
