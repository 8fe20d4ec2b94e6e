/** The function, its one result worked out at the first call and kept. */
export function lazy<R>(compute: () => R): () => R {
  let result: { readonly value: R } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}

/** The function, each result kept by its argument for good. */
export function memoize<A, R>(compute: (argument: A) => R): (argument: A) => R {
  const results = new Map<A, R>();
  return (argument) => {
    const known = results.get(argument);
    if (known !== undefined || results.has(argument)) return known as R;
    const result = compute(argument);
    results.set(argument, result);
    return result;
  };
}

/** The function, computing again only when an argument is another than at the call before. */
export function memoizeLast<A extends readonly unknown[], R>(
  compute: (...values: A) => R,
): (...values: A) => R {
  let last: { readonly values: A; readonly result: R } | undefined;
  return (...values) => {
    if (last === undefined || last.values.some((value, i) => value !== values[i]))
      last = { values, result: compute(...values) };
    return last.result;
  };
}
