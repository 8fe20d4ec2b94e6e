import type { Lookup } from '../contract.js';

/** DOIs that are being asked for, each with its coming lookup; undefined when the asking ended without one. */
export type Flights = Map<string, Promise<Lookup | undefined>>;

/**
 * Asks for each DOI once, also when several look-ups want it at the same time: what another is asking for is
 * waited for, and asked for only when the other ends without an answer.
 * @param ask looks up DOIs; it calls `landed` as soon as it has an answer, before anybody takes it
 */
export async function* shareFlights(
  flights: Flights,
  dois: Iterable<string>,
  ask: (dois: readonly string[], landed: (lookup: Lookup) => void) => AsyncIterable<Lookup>,
): AsyncGenerator<Lookup> {
  let open = [...new Set(dois)];
  while (open.length > 0) {
    const awaited = open.flatMap((doi) => {
      const flight = flights.get(doi);
      return flight === undefined ? [] : [{ doi, flight }];
    });
    const others = new Set(awaited.map(({ doi }) => doi));
    const mine = open.filter((doi) => !others.has(doi));
    if (mine.length > 0) yield* fly(flights, mine, ask);
    open = [];
    for (const { doi, flight } of awaited) {
      const lookup = await flight;
      if (lookup === undefined) open.push(doi);
      else yield lookup;
    }
  }
}

async function* fly(
  flights: Flights,
  dois: readonly string[],
  ask: Parameters<typeof shareFlights>[2],
): AsyncGenerator<Lookup> {
  const landing = new Map<string, (lookup: Lookup | undefined) => void>();
  const land = (doi: string, lookup: Lookup | undefined) => {
    landing.get(doi)?.(lookup);
    landing.delete(doi);
    flights.delete(doi);
  };
  for (const doi of dois)
    flights.set(
      doi,
      new Promise((resolve) => {
        landing.set(doi, resolve);
      }),
    );
  try {
    yield* ask(dois, (lookup) => {
      if (landing.has(lookup.doi)) land(lookup.doi, lookup);
    });
  } finally {
    for (const doi of [...landing.keys()]) land(doi, undefined);
  }
}
