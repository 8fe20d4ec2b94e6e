/** The values that were taken from an iterator, and then the rest of it; ends the iterator when it is left early. */
export async function* startingWith<Value>(
  taken: Iterable<Value>,
  rest: AsyncIterator<Value>,
): AsyncGenerator<Value> {
  try {
    yield* taken;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
