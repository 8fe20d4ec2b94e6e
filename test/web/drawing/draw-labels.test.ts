import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { select, type ViewerState } from '../../../web/state/state.js';
import { sampleDocument } from '../sample-document.js';
import { drawOnRecord } from './draw-on-record.js';

const sample = sampleDocument({ works: 60, venues: 20, citations: 150 });
const size = sample.nodes.id.length;
const { source, target } = sample.edges;

/** The sample with its works where a test puts them, each named by its number. */
function placed(place: (work: number) => readonly [number, number]) {
  const places = Array.from({ length: size }, (_, work) => place(work));
  const force = { x: places.map(([x]) => x), y: places.map(([, y]) => y) };
  const title = sample.nodes.title.map((_, work) => `Work ${work}`);
  return indexDocument({
    ...sample,
    nodes: { ...sample.nodes, title, label: title },
    layouts: { ...sample.layouts, force },
  });
}

/** A work that cites at least two others, and those. */
const centre = sample.nodes.id.findIndex(
  (_, work) => work > 0 && source.filter((citing) => citing === work).length > 1,
);
const cited = target.filter((_, citation) => source[citation] === centre);

/** A lattice so narrow that every name lies on works beside it. */
const lattice = () => placed((work) => [2 * (work % 8), 2 * Math.floor(work / 8)]);
const looking = { view: 'citations', labelBy: 'title', sizeBy: 'uniform' } as const;
const stage = { width: 400, height: 400 };

describe('labels', () => {
  it('of what is looked at stand where works that step back lie', () => {
    const { texts } = drawOnRecord(lattice(), (state) => ({ ...select(state, centre), ...looking }), stage);
    const named = new Set(texts());
    expect(cited.filter((work) => named.has(`Work ${work}`)).length).toBeGreaterThan(cited.length / 2);
  });

  it('name both ends of a path, however little space there is', () => {
    const [other = -1] = cited;
    const against = { work: other, mode: 'path' } as const;
    const change = (state: ViewerState) => ({ ...select(state, centre), ...looking, against });
    const crowded = placed((work) => [0.02 * (work % 8), 0.02 * Math.floor(work / 8)]);
    for (const [index, size] of [
      [lattice(), stage],
      [crowded, { width: 130, height: 70, scale: 8 }],
    ] as const)
      expect(drawOnRecord(index, change, size).texts()).toEqual(
        expect.arrayContaining([`Work ${centre}`, `Work ${other}`]),
      );
  });

  it('name the selected work where filters leave it out, too', () => {
    const { texts } = drawOnRecord(lattice(), (state) => ({
      ...select(state, centre),
      ...{ ...looking, filters: { ...state.filters, years: [1000, 1001] } },
    }));
    expect(texts()).toContain(`Work ${centre}`);
  });
});

describe('leaders', () => {
  const { inDegree, community, isSeed } = sample.nodes;
  const communities = [...new Set(community.filter((of) => of !== null))];
  /** The most cited works of each community. */
  const leaders = communities.map((of) => {
    const members = sample.nodes.id.flatMap((_, work) =>
      community[work] === of && isSeed[work] !== true ? [work] : [],
    );
    const most = Math.max(...members.map((work) => inDegree[work] ?? 0));
    return members.filter((work) => inDegree[work] === most).map((work) => `Work ${work}`);
  });
  const all = { view: 'citations', labelBy: 'title' } as const;
  const wide = placed((work) => [3 * (work % 8), 2 * Math.floor(work / 8)]);

  it('of each community are named, however small works are, and no name lies on another', () => {
    const { boxes } = drawOnRecord(wide, (state) => ({ ...state, ...all, sizeFactor: 0.5 }), {
      ...{ width: 900, height: 900 },
    });
    const named = new Set(boxes.map(({ text }) => text));
    expect(leaders.length).toBeGreaterThan(2);
    for (const of of leaders)
      expect(
        of.some((name) => named.has(name)),
        of.join(),
      ).toBe(true);
    const works = boxes.filter(({ text }) => text.startsWith('Work '));
    for (const [at, a] of works.entries())
      for (const b of works.slice(at + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  });

  it('are those in sight once the camera is near', () => {
    const { texts } = drawOnRecord(wide, (state) => ({ ...state, ...all }), {
      width: 300,
      height: 300,
      scale: 40,
    });
    expect(texts().filter((text) => text.startsWith('Work ')).length).toBeGreaterThan(0);
  });
});

it('no name is written where a panel covers the stage', () => {
  const size = { width: 900, height: 700 };
  const show = (state: ViewerState) => ({ ...state, view: 'citations', labelBy: 'title' }) as const;
  const wide = placed((work) => [3 * (work % 8), 2 * Math.floor(work / 8)]);
  const reaching = ({ boxes }: ReturnType<typeof drawOnRecord>) =>
    boxes.filter(({ text, right }) => text.startsWith('Work ') && right > 600);
  expect(reaching(drawOnRecord(wide, show, size))).not.toEqual([]);
  expect(reaching(drawOnRecord(wide, show, { ...size, covered: 300 }))).toEqual([]);
});
