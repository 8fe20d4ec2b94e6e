import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { indexDocument } from '../../../web/document/document-index.js';
import { legendOf } from '../../../web/export/legend.js';
import { pictureOf } from '../../../web/export/picture.js';
import { createSvgPicture } from '../../../web/export/svg-picture.js';
import { createWorkSearch } from '../../../web/search/work-search.js';
import { createDerivation } from '../../../web/state/derive.js';
import { initialState, setFilters, type ViewerState } from '../../../web/state/state.js';
import { viewsOf } from '../../../web/views/views.js';
import { hostileDocument } from '../../fixtures/hostile-document.js';
import { sampleDocument } from '../sample-document.js';

const measure = (text: string) => 6 * text.length;
const stage = { width: 900, height: 600 };

function contextOf(document: GraphDocument, change: (state: ViewerState) => ViewerState = (state) => state) {
  const index = indexDocument(document);
  const state = change(initialState(index, 'light', true));
  return { index, state, derived: createDerivation(index, createWorkSearch(index))(state) };
}

function svgOf(context: ReturnType<typeof contextOf>, whole = true): { text: string; width: number } {
  const picture = pictureOf({ context, stage, whole, legend: true }, measure);
  const surface = createSvgPicture(picture.size, measure, picture);
  picture.draw(surface);
  return { text: [...surface.chunks()].join(''), width: picture.size.width };
}

/** The elements and texts of an XML file, read by another program. */
function read(xml: string): { names: string[]; texts: string[]; complete: boolean } {
  const [names, texts, open]: [string[], string[], string[]] = [[], [], []];
  const parser = new Parser(
    {
      onopentag: (name) => {
        names.push(name);
        open.push(name);
      },
      ontext: (text) => {
        if (text.trim() !== '') texts.push(text);
      },
      onclosetag: (name) => {
        expect(open.pop()).toBe(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { names, texts, complete: open.length === 0 };
}

describe('the picture as SVG', () => {
  for (const view of viewsOf(sampleDocument({ works: 4, venues: 1, citations: 3 }))) {
    it(`draws the view ${view.id} with ${view.shows === 'works' ? 'a disc for each work' : 'areas of density'}`, () => {
      const context = contextOf(sampleDocument({ works: 40, venues: 6, citations: 120 }), (state) => ({
        ...state,
        view: view.id,
      }));
      const { names, texts, complete } = read(svgOf(context).text);
      expect(complete).toBe(true);
      const count = (of: string) => names.filter((name) => name === of).length;
      if (view.shows === 'works') expect(count('circle')).toBeGreaterThanOrEqual(41);
      else expect(count('path')).toBeGreaterThanOrEqual(14);
      expect(texts[0]).toBe(context.index.document.meta.title);
      expect(texts.join(' ')).toContain('40 cited works from 40 references');
    });
  }

  it('draws the citations of the view of citations, and none of the survey', () => {
    const document = sampleDocument({ works: 40, venues: 6, citations: 120 });
    const among = document.edges.source.filter((source) => !document.nodes.isSeed[source]).length;
    const lines = svgOf(contextOf(document)).text.match(/<path d="M[^"LZ]*(?:L[^"LZ]*){3}Z"[^>]*\/>/g) ?? [];
    const diamonds = 2; // of the survey, in the graph and in the legend
    expect(lines).toHaveLength(among + diamonds);
  });

  it('is well-formed whatever titles hold, and makes no element of them', () => {
    const { text } = svgOf(contextOf(hostileDocument(), (state) => ({ ...state, labelBy: 'title' })));
    const { names, complete } = read(text);
    expect(complete).toBe(true);
    expect(new Set(names)).toEqual(
      new Set(
        ['svg', 'title', 'desc', 'clipPath', 'rect', 'g', 'circle', 'text', 'path'].filter((name) =>
          names.includes(name),
        ),
      ),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no XML may hold
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });

  it('of a large graph is larger, so that its works can be told apart', () => {
    const context = contextOf(sampleDocument({ works: 1500, venues: 60, citations: 0 }), (state) => ({
      ...state,
      view: 'venue-by-year',
    }));
    expect(svgOf(context).width).toBeGreaterThan(1400);
    const circles = svgOf(context).text.match(/<circle /g) ?? [];
    expect(circles.length).toBeGreaterThanOrEqual(1501);
  });

  it('of what is on the screen has the size of the stage and what stands around', () => {
    const context = contextOf(sampleDocument({ works: 40, venues: 6, citations: 120 }));
    expect(svgOf(context, false).width).toBe(900 + 2 * 28 + 232 + 28);
  });

  it('says how many works are chosen where filters are set', () => {
    const document = sampleDocument({ works: 40, venues: 6, citations: 120 });
    const context = contextOf(document, (state) => setFilters(state, { years: [2015, 2018] }));
    const shown = document.nodes.year.filter(
      (year, work) => year !== null && year >= 2015 && year <= 2018 && !document.nodes.isSeed[work],
    ).length;
    expect(read(svgOf(context).text).texts).toContain(`In full colour: the ${shown} of 40 works chosen.`);
  });
});

/** Radii in pixels of the works in the picture. */
const RADII = { least: 2, most: 10 };

describe('the legend of a picture', () => {
  it('names what colours and sizes stand for, with the counts, and the marks that occur', () => {
    const document = sampleDocument({ works: 40, venues: 6, citations: 120 });
    const [colours, sizes, marks] = legendOf(
      contextOf(document, (state) => ({ ...state, colorBy: 'venue' })),
      RADII,
    );
    expect(colours?.title).toBe('Colour: Venue');
    const counts = colours?.lines.map(({ count }) => Number(count)) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(sizes?.title).toBe('Size: Citations here');
    const most = Math.max(...document.nodes.inDegree.map(Number));
    const discs =
      sizes?.lines.map(({ sign, label }) => [label, sign.kind === 'disc' ? sign.radius : 0]) ?? [];
    expect(discs).toHaveLength(3);
    expect(discs[0]).toEqual(['0', RADII.least]);
    expect(discs[2]).toEqual([String(most), RADII.most]);
    expect(marks?.lines[0]).toEqual({ sign: { kind: 'diamond', color: '#1f2328' }, label: 'the survey' });
  });

  it('counts what passes the filters', () => {
    const document = sampleDocument({ works: 40, venues: 6, citations: 120 });
    const chosen = (state: ViewerState) =>
      setFilters({ ...state, colorBy: 'venue' }, { years: [2015, 2018] });
    const [colours] = legendOf(contextOf(document, chosen), RADII);
    const { year, venueKey } = document.nodes;
    const works = year.flatMap((_, work) => (work > 0 && venueKey[work] === 'cvpr' ? [work] : []));
    const shown = works.filter((work) => Number(year[work]) >= 2015 && Number(year[work]) <= 2018);
    const line = colours?.lines.find(({ label }) => label === 'CVPR');
    expect(shown.length).toBeLessThan(works.length);
    expect(line?.count).toBe(`${shown.length} of ${works.length}`);
  });

  it('has a ramp from the first to the last year', () => {
    const context = contextOf(sampleDocument({ works: 40, venues: 6, citations: 0 }), (state) => ({
      ...state,
      colorBy: 'year',
    }));
    const [{ ramp } = { ramp: undefined }] = legendOf(context, RADII);
    expect([ramp?.least, ramp?.most]).toEqual(context.index.years?.map(String));
  });
});
