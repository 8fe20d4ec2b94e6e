import type { Random } from '../../../src/model/random.js';
import { between, pick } from './draw.js';
import type { Outline } from './outline.js';

/** Another issue and other pages of the same container. */
export function otherPlace(rng: Random): Pick<Outline, 'volume' | 'issue' | 'page'> {
  const first = between(1, 900, rng);
  return {
    volume: String(between(1, 90, rng)),
    issue: String(between(1, 12, rng)),
    page: `${first}-${first + 11}`,
  };
}

/** Another container, and pages there. */
export function elsewhere(
  { container }: Outline,
  containers: readonly string[],
  rng: Random,
): Partial<Outline> {
  const others = containers.filter((other) => other !== container);
  return { container: pick(others, rng), ...otherPlace(rng) };
}
