/** The members of a JSON array, one to a line: in pieces, for together they may be longer than a text can be. */
export function* jsonRows<Item>(items: Iterable<Item>, row: (item: Item) => object): Generator<string> {
  let before = '\n';
  for (const item of items) {
    yield `${before}${JSON.stringify(row(item))}`;
    before = ',\n';
  }
  yield '\n';
}
