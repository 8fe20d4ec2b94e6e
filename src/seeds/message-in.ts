/** The record in the API's answer, or the value itself when it is no answer. */
export function messageIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'message' in json ? json.message : json;
}
