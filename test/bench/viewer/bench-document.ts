import type { GraphDocument } from '../../../src/model/graph-document.js';
import type { Layout } from '../../../src/model/layout.js';
import { seededRandom } from '../../../src/model/random.js';
import type { WorkColumns } from '../../../src/model/work-columns.js';
import { sampleDocument } from '../../web/sample-document.js';
import { type CitationField, citationField } from '../measures/citation-field.js';

/** Angle between two seeds of a sunflower. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Distance of works in units, so that none touch. */
const APART = 2.2;

/**
 * SYNTHETIC TEST DATA: a document of any size in a moment. Columns repeat those of a small sample, citations
 * are a made-up network, and layouts are sunflowers in the place of those that a build works out for minutes.
 */
export function benchDocument(works: number, citations: number): GraphDocument {
  const sample = sampleDocument({ works: 300, venues: 60, citations: 900 });
  const field = citationField({ works, citations, random: seededRandom(works) });
  const inDegree = new Array<number>(works).fill(0);
  const outDegree = new Array<number>(works).fill(0);
  for (const [edge, source] of field.source.entries()) {
    outDegree[source] = (outDegree[source] ?? 0) + 1;
    const target = field.target[edge] ?? 0;
    inDegree[target] = (inDegree[target] ?? 0) + 1;
  }
  const id = Array.from({ length: works }, (_, work) => `10.1000/w${String(work).padStart(6, '0')}`);
  const nodes = {
    ...repeated(sample.nodes, works),
    ...{ id, doi: id, inDegree, outDegree },
    ...{ year: Array.from(field.years), community: Array.from(field.topics, (topic) => topic + 1) },
    isSeed: id.map(() => false),
  };
  const clustered = sunflowers(field.topics);
  const timeline = columnsOf(field);
  return {
    ...sample,
    nodes,
    edges: {
      source: Array.from(field.source),
      target: Array.from(field.target),
      assertedBy: Array.from(field.source, () => ['publisher']),
      references: Array.from(field.source, () => []),
    },
    layouts: { force: clustered, venues: clustered, timeline, venueByYear: timeline },
    mainPaths: [],
    communities:
      clustered.regions?.map(({ key, label, count }) => ({ id: Number(key), name: label, size: count })) ??
      [],
    references: [],
  };
}

/** Columns of any length that go round the columns given, the survey at the first place left out. */
function repeated(columns: WorkColumns, length: number): WorkColumns {
  const round = <T>(values: readonly T[]) =>
    Array.from({ length }, (_, at) => values[1 + (at % (values.length - 1))]);
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, round(values as readonly unknown[])]),
  ) as unknown as WorkColumns;
}

/** Each topic as a sunflower, the sunflowers side by side in rows, the largest first. */
function sunflowers(topics: Int32Array): Layout {
  const sizes = new Map<number, number>();
  for (const topic of topics) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  const width = 2.4 * APART * Math.sqrt(topics.length);
  const centres = new Map<number, { readonly x: number; readonly y: number; readonly radius: number }>();
  let [left, top, high] = [0, 0, 0];
  for (const [topic, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const radius = (APART / Math.sqrt(Math.PI)) * Math.sqrt(size) + 2 * APART;
    if (left + 2 * radius > width) [left, top, high] = [0, top - high, 0];
    high = Math.max(high, 2 * radius);
    centres.set(topic, { x: left + radius - width / 2, y: top - radius, radius });
    left += 2 * radius;
  }
  const [x, y]: [number[], number[]] = [[], []];
  const placed = new Map<number, number>();
  for (const topic of topics) {
    const at = placed.get(topic) ?? 0;
    placed.set(topic, at + 1);
    const centre = centres.get(topic) ?? { x: 0, y: 0 };
    const far = (APART / Math.sqrt(Math.PI)) * Math.sqrt(at + 0.5);
    x.push(centre.x + far * Math.cos(at * GOLDEN_ANGLE));
    y.push(centre.y - top / 2 + far * Math.sin(at * GOLDEN_ANGLE));
  }
  const regions = [...centres].map(([topic, centre]) => ({
    ...{ key: String(topic + 1), label: `Topic ${topic + 1}`, count: sizes.get(topic) ?? 0 },
    ...{ shape: 'disc' as const, x: centre.x, y: centre.y - top / 2 },
    ...{ width: 2 * centre.radius, height: 2 * centre.radius },
  }));
  return { x, y, regions };
}

/** Works stacked by year, as wide as it takes. */
function columnsOf({ years, order }: CitationField): Layout {
  const wide = Math.max(3, Math.round(Math.sqrt(order) / 20));
  const [x, y]: [number[], number[]] = [[], []];
  const stacked = new Map<number, number>();
  for (const year of years) {
    const at = stacked.get(year) ?? 0;
    stacked.set(year, at + 1);
    x.push((year - 1970) * (wide + 1) * 2 + (at % wide) * 2);
    y.push(1 + Math.floor(at / wide) * 2);
  }
  const columns = [...stacked].map(([year, count]) => {
    const from = (year - 1970) * (wide + 1) * 2 - 1;
    return { key: String(year), label: String(year), count, from, to: from + 2 * wide };
  });
  return { x, y, columns };
}
