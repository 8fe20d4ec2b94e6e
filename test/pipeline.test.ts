import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  buildDocument,
  CiteloomError,
  createMemoryCache,
  EXPORT_FORMATS,
  type MetadataSource,
  mapCrossrefRecord,
  parseVenueTable,
  readLibrary,
  seededRandom,
} from '../src/index.js';
import type { BuildEvent } from '../src/pipeline.js';
import { surveyField } from './replica/survey.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const SURVEY = '10.1109/taffc.2022.3205170';
const raw = (read('data/seeds/taffc.2022.3205170.json') as { message: unknown }).message;
const record = mapCrossrefRecord(raw);
if (record === undefined) throw new Error('the bundled survey has no record');

const LOCAL = {
  seeds: [{ doi: SURVEY }],
  /** A new one for each build, which adds to it. */
  get cache() {
    return createMemoryCache([[SURVEY, { doi: SURVEY, record, raw }]]);
  },
  libraries: ['taffc.2022.3205170.csl.json', 'taffc.2022.3205170.references.csl.json'].map((name) =>
    readLibrary(read(`data/library/${name}`), name),
  ),
  venues: parseVenueTable(read('data/venues.json')),
};

/** A source that holds the synthetic field and answers in the order that `random` gives. */
function sourceOf(random: () => number): MetadataSource & { asked: string[] } {
  const records = new Map(surveyField().map((raw) => [raw.DOI, raw]));
  const asked: string[] = [];
  return {
    id: 'memory',
    asked,
    async *lookup(dois) {
      asked.push(...dois);
      const ordered = dois.map((doi) => ({ doi, at: random() })).sort((a, b) => a.at - b.at);
      for (const { doi } of ordered) {
        const raw = records.get(doi);
        const record = mapCrossrefRecord(raw);
        yield record === undefined ? { doi, missing: 'not-found' } : { doi, record, raw };
      }
    },
  };
}

/** The same, its records with more fields by DOI. */
function sourceWith(fields: Readonly<Record<string, object>>): MetadataSource {
  const plain = sourceOf(seededRandom(3));
  return {
    id: 'telling',
    async *lookup(dois) {
      for await (const lookup of plain.lookup(dois)) {
        const more = Object.entries(fields).find(([doi]) => doi === lookup.doi)?.[1];
        const raw = 'raw' in lookup && more !== undefined ? Object.assign({}, lookup.raw, more) : undefined;
        const record = mapCrossrefRecord(raw);
        yield record === undefined ? lookup : { doi: lookup.doi, record, raw };
      }
    },
  };
}

describe('buildDocument', () => {
  it('builds the survey from local sources alone: 204 works, 294 citations', async () => {
    const events: BuildEvent[] = [];
    const { document, graph } = await buildDocument(LOCAL, (event) => events.push(event));
    expect([graph.order, graph.size]).toEqual([204, 294]);
    expect(document.nodes.id).toEqual([...document.nodes.id].sort());
    expect(document.meta.parameters.metadata).toBe('local');
    expect(events.flatMap((event) => (event.type === 'stage' ? event.stage : []))).toEqual([
      'graph',
      'measures',
      'layouts',
    ]);
  });

  it('gives the same bytes whatever the order of answers', async () => {
    const write = async (seed: number) => {
      const { document } = await buildDocument({ ...LOCAL, source: sourceOf(seededRandom(seed)) });
      return EXPORT_FORMATS.map((format) => [...format.write(document)].join(''));
    };
    expect(await write(1)).toEqual(await write(2));
  });

  it('lets Crossref decide online: the library names no work, and only fills what the records lack', async () => {
    const source = sourceOf(seededRandom(3));
    const { document } = await buildDocument({ ...LOCAL, source });
    expect(source.asked).toHaveLength(164);
    expect(document.meta.coverage.references.byOutcome).toMatchObject({
      resolved: 168,
      matched: 0,
      unchecked: 40,
    });
    const from = document.nodes.titleFrom[document.nodes.id.indexOf('10.1109/cvpr.2018.00813')];
    expect(from).toBe('crossref');
    const { edges, nodes, referenceLists = [] } = document;
    expect(nodes.id[nodes.doi.indexOf('10.1109/cvpr.2016.90')]).toBe('10.1109/cvpr.2016.90');
    expect(referenceLists.map(({ work }) => nodes.id[work])).toEqual(
      ['ref101', 'ref11', 'ref113', 'ref151', 'ref165', 'ref183'].map((key) => `${SURVEY}#${key}`),
    );
    for (const [edge, citing] of edges.source.entries())
      if (nodes.status[citing] === 'resolved') expect(edges.assertedBy[edge]).not.toContain('library');
    expect(document.meta.coverage.citations.amongWorks).toBeGreaterThan(300);
  });

  it('finds what the survey left out, from the reference lists of what it cites', async () => {
    const { missed, referenceYears, agreement, bridges } =
      (await buildDocument({ ...LOCAL, source: sourceOf(seededRandom(3)) })).document.findings ?? {};
    // 163 records, and the six works without a DOI whose lists the library has.
    expect(missed?.basis).toMatchObject({ lists: 169, works: 203 });
    expect(referenceYears?.basis.lists).toBe(170);
    expect(agreement?.rho[0]?.[0]).toBe(1);
    expect(bridges?.flows.crossing).toBeGreaterThan(0);
    const alone = (await buildDocument(LOCAL)).document.findings;
    expect(alone?.missed?.basis).toMatchObject({ lists: 18, works: 203 });
    expect(alone?.referenceYears?.basis).toMatchObject({ lists: 19, works: 204 });
  });

  it('traces main paths along citations among the works, without the survey', async () => {
    const { document } = await buildDocument({ ...LOCAL, source: sourceOf(seededRandom(3)) });
    const { edges, nodes, mainPaths = [], layouts } = document;
    expect(mainPaths.map(({ id }) => id)).toEqual([
      ...['global', 'key-route', 'local-forward', 'local-backward'],
    ]);
    for (const { works, citations } of mainPaths) {
      expect(works.length).toBeGreaterThan(2);
      expect(works.some((work) => nodes.isSeed[work])).toBe(false);
      const ends = citations.flatMap((citation) => [edges.source[citation], edges.target[citation]]);
      expect(new Set(ends)).toEqual(new Set(works));
      for (const citation of citations) expect(edges.spc?.[citation]).toBeGreaterThan(0);
    }
    const ofSurvey = edges.source.findIndex((citing) => nodes.isSeed[citing]);
    expect(edges.spc?.[ofSurvey]).toBeNull();
    const oldest = edges.spc?.filter((_, citation) => {
      const cited = edges.target[citation] ?? -1;
      return !edges.source.some((citing) => citing === cited);
    });
    expect(oldest?.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
    expect(layouts.mainPath?.x).toHaveLength(nodes.id.length);
  });

  it('carries notices from the records into the document and every file that has room for them', async () => {
    const notices = {
      '10.1109/cvpr.2018.00813': {
        'updated-by': [{ DOI: '10.1000/NOTICE', type: 'retraction', source: 'retraction-watch' }],
      },
      '10.1109/taffc.2017.2667642': { 'update-to': [{ DOI: '10.1109/cvpr.2018.00813', type: 'erratum' }] },
    };
    const { document } = await buildDocument({ ...LOCAL, source: sourceWith(notices) });
    const { nodes } = document;
    const [retracted, erratum] = Object.keys(notices).map((doi) => nodes.id.indexOf(doi));
    expect(nodes.updates[retracted ?? -1]).toEqual([
      { doi: '10.1000/notice', type: 'retraction', source: 'retraction-watch' },
    ]);
    expect(nodes.updatesWork?.[erratum ?? -1]).toEqual([{ doi: '10.1109/cvpr.2018.00813', type: 'erratum' }]);
    const told = EXPORT_FORMATS.filter((format) =>
      [...format.write(document)].join('').includes('10.1000/notice'),
    );
    expect(told.map(({ id }) => id)).toEqual([
      'json',
      'gexf',
      'graphml',
      'graphology',
      'vosviewer',
      'nodes-csv',
    ]);
  });

  it('holds abstracts and what a citation is written of, in graph.json and bibliographies alone', async () => {
    const facts = {
      '10.1109/cvpr.2018.00813': {
        ...{
          abstract: '<jats:p>Telling <jats:italic>words</jats:italic>.</jats:p>',
          volume: '9',
          issue: '2',
        },
        ...{ page: '77941-77950', 'article-number': 'e1', publisher: 'A publisher told' },
      },
      '10.1109/taffc.2017.2667642': { 'article-number': 'e33693' },
    };
    const { document, graph } = await buildDocument({ ...LOCAL, source: sourceWith(facts) });
    const [first, second] = Object.keys(facts).map((doi) => document.nodes.id.indexOf(doi));
    const { abstract, volume, issue, pages, publisher } = document.nodes;
    const at = (work = -1) => [abstract, volume, issue, pages, publisher].map((column) => column?.[work]);
    expect(at(first)).toEqual(['Telling words.', '9', '2', '77941-77950', 'A publisher told']);
    expect(pages?.[second ?? -1]).toBe('e33693');
    expect(abstract?.filter((text) => text !== null)).toEqual(['Telling words.']);
    expect(graph.getNodeAttribute('10.1109/cvpr.2018.00813', 'abstract')).toBe('Telling words.');
    const told = EXPORT_FORMATS.filter((format) =>
      /Telling words|77941-77950|publisher told/.test([...format.write(document)].join('')),
    );
    expect(told.filter(({ kind }) => kind !== 'bibliography').map(({ id }) => id)).toEqual(['json']);
    expect(told.length).toBeGreaterThan(1);
  });

  it('has no column for what is known of no work', async () => {
    const { document } = await buildDocument(LOCAL);
    expect(document.nodes).not.toHaveProperty('abstract');
    expect(document.nodes.volume).toHaveLength(204);
  });

  it('takes local sources when the source never answers, and ends with an error when told to be online', async () => {
    const silent: MetadataSource = {
      id: 'silent',
      // biome-ignore lint/correctness/useYield: it fails before it has anything to give
      async *lookup() {
        throw new CiteloomError('SOURCE_UNREACHABLE', 'nobody answers');
      },
    };
    const { document } = await buildDocument({ ...LOCAL, source: silent });
    const alone = await buildDocument(LOCAL);
    expect(document).toEqual(alone.document);
    const online = buildDocument({ ...LOCAL, source: silent, options: { online: true } });
    await expect(online).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
  });

  it('refuses a survey that is named by a DOI whose record is not at hand', async () => {
    const named = buildDocument({ ...LOCAL, seeds: [{ doi: '10.1000/unknown' }] });
    await expect(named).rejects.toMatchObject({ code: 'SEED_UNREADABLE' });
  });

  it('goes on from works that were matched, and joins versions when asked to', async () => {
    const works = [
      {
        DOI: '10.1000/found',
        title: ['Recognition of hidden emotions'],
        author: [{ family: 'Wu' }],
        issued: { 'date-parts': [[2020]] },
        reference: [{ key: 'a', DOI: '10.1000/deep' }],
      },
      {
        DOI: '10.1000/preprint',
        type: 'posted-content',
        title: ['A study of faces in videos'],
        relation: { 'is-preprint-of': [{ 'id-type': 'doi', id: '10.1000/article' }] },
        reference: [{ key: 'b', DOI: '10.1000/found' }],
      },
      {
        DOI: '10.1000/article',
        title: ['A study of faces in videos'],
        relation: { 'has-preprint': [{ 'id-type': 'doi', id: '10.1000/preprint' }] },
      },
      { DOI: '10.1000/deep', title: ['Deep'] },
    ].map((raw) => ({ raw, record: mapCrossrefRecord(raw) ?? expect.fail('no record') }));
    const source: MetadataSource = {
      id: 'small',
      async *lookup(dois) {
        for (const doi of dois)
          yield { doi, ...(works.find(({ record }) => record.doi === doi) ?? expect.fail(doi)) };
      },
      async *search(queries) {
        for (const query of queries) yield { query, hits: works };
      },
    };
    const references = [
      { key: 'r1', title: 'Recognition of hidden emotions', author: 'wu', year: 2020 },
      { key: 'r2', doi: '10.1000/preprint' },
      { key: 'r3', doi: '10.1000/article' },
    ];
    const seeds = [{ id: '10.1000/s', title: 'S', record: { doi: '10.1000/s' }, references, warnings: [] }];
    const build = async (options: object) =>
      (await buildDocument({ ...LOCAL, seeds, cache: createMemoryCache(), libraries: [], source, options }))
        .document;

    const { nodes, versions } = await build({ depth: 2 });
    expect(nodes.id).toEqual([
      '10.1000/article',
      '10.1000/deep',
      '10.1000/found',
      '10.1000/preprint',
      '10.1000/s',
    ]);
    expect(nodes.depth).toEqual([1, 2, 1, 1, 0]);
    expect(versions).toEqual([
      {
        version: 3,
        published: 0,
        relation: 'is-preprint-of',
        assertedBy: ['10.1000/article', '10.1000/preprint'],
      },
    ]);

    const joined = await build({ mergeVersions: true });
    expect(joined.nodes.id).toEqual(['10.1000/article', '10.1000/found', '10.1000/s']);
    expect(joined.nodes.aliases[0]).toEqual(['10.1000/preprint']);
    expect(joined.versions).toEqual([]);
    expect(joined.meta.parameters.mergeVersions).toBe(true);
  });

  it('lets a library name works by their titles only where nobody is asked', async () => {
    const library = readLibrary(
      [
        {
          DOI: '10.1000/named',
          title: 'Recognition of hidden emotions',
          author: [{ family: 'Wu' }],
          issued: { 'date-parts': [[2020]] },
        },
      ],
      'mine.json',
    );
    const references = [{ key: 'r1', title: 'Recognition of Hidden Emotions', author: 'wu', year: 2020 }];
    const seeds = [{ id: '10.1000/s', title: 'S', record: { doi: '10.1000/s' }, references, warnings: [] }];
    const input = { ...LOCAL, seeds, cache: createMemoryCache(), libraries: [library] };
    const { document } = await buildDocument(input);
    expect(document.references).toMatchObject([{ outcome: 'matched', match: { by: 'library' } }]);
    expect(document.nodes.id).toContain('10.1000/named');
    expect(document.edges.assertedBy).toEqual([['library']]);
    const online = await buildDocument({ ...input, source: sourceOf(() => 0) });
    expect(online.document.references).toMatchObject([{ outcome: 'unchecked' }]);
  });
});
