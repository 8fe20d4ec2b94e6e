import type { GraphDocument } from '../model/graph-document.js';
import { venueLabel } from '../model/venue.js';

/** The groups by which a format colours works. */
export interface Groups {
  readonly by: 'community' | 'venue';
  /** Largest first; a group's number is its position, from 1. */
  readonly labels: readonly string[];
  /** The number of the group of each work; undefined for works in none. */
  readonly of: readonly (number | undefined)[];
}

/** Groups the works by community where communities are known, else by venue. */
export function groupWorks({ nodes, communities, venues }: GraphDocument): Groups {
  if (communities.length > 0) {
    const numbers = new Map(communities.map(({ id }, index) => [id, index + 1]));
    return {
      by: 'community',
      labels: communities.map(({ name }) => name),
      of: nodes.community.map((id) => (id === null ? undefined : numbers.get(id))),
    };
  }
  const numbers = new Map(venues.map(({ key }, index) => [key, index + 1]));
  return {
    by: 'venue',
    labels: venues.map(venueLabel),
    of: nodes.venueKey.map((key) => (key === null ? undefined : numbers.get(key))),
  };
}
