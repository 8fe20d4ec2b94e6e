import { expect, test } from 'vitest';
import type { Lookup } from '../../../src/sources/contract.js';
import { type Flights, shareFlights } from '../../../src/sources/crossref/share-flights.js';

const lookupOf = (doi: string): Lookup => ({ doi, missing: 'not-found' });

/** Answers each DOI when told to; notes what was asked. */
function setUp() {
  const flights: Flights = new Map();
  const asked: string[][] = [];
  const gates = new Map<string, () => void>();
  async function* ask(dois: readonly string[], landed: (lookup: Lookup) => void) {
    asked.push([...dois]);
    for (const doi of dois) {
      await new Promise<void>((resolve) => gates.set(doi, resolve));
      landed(lookupOf(doi));
      yield lookupOf(doi);
    }
  }
  const answer = async (doi: string) => {
    gates.get(doi)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { flights, asked, answer, look: (dois: readonly string[]) => shareFlights(flights, dois, ask) };
}

async function all(lookups: AsyncIterable<Lookup>): Promise<string[]> {
  const got: string[] = [];
  for await (const { doi } of lookups) got.push(doi);
  return got;
}

test('asks once for what two look-ups want at the same time, and answers both', async () => {
  const { asked, answer, look, flights } = setUp();
  const one = all(look(['a', 'b']));
  const other = all(look(['b', 'c', 'c']));
  for (const doi of ['a', 'c', 'b']) await answer(doi);
  expect(await one).toEqual(['a', 'b']);
  expect((await other).sort()).toEqual(['b', 'c']);
  expect(asked).toEqual([['a', 'b'], ['c']]);
  expect(flights.size).toBe(0);
});

test('asks itself for what another gave up', async () => {
  const { asked, answer, look } = setUp();
  const leaving = look(['a', 'b']);
  const first = leaving.next();
  const staying = all(look(['b']));
  await answer('a');
  await first;
  await leaving.return(undefined);
  await new Promise((resolve) => setImmediate(resolve));
  await answer('b');
  expect(await staying).toEqual(['b']);
  expect(asked).toEqual([['a', 'b'], ['b']]);
});

test('asks again for what was answered before: a flight is no cache', async () => {
  const { asked, answer, look } = setUp();
  for (let round = 0; round < 2; round += 1) {
    const lookups = all(look(['a']));
    await new Promise((resolve) => setImmediate(resolve));
    await answer('a');
    await lookups;
  }
  expect(asked).toEqual([['a'], ['a']]);
});
