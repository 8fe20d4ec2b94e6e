import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRateHeaders } from '../../../src/http/rate-headers.js';
import { elementsOf, fieldsOf } from '../../../src/sources/crossref/lenient.js';
import { mapCrossrefRecord } from '../../../src/sources/crossref/map.js';
import { readAnswer } from '../../../src/sources/crossref/reply.js';
import { redirectTarget } from '../../../src/sources/crossref/urls.js';

/** Real answers of the API, kept beside the repository; not part of it. */
const FOLDER = new URL('../../../../shared/recordings/', import.meta.url);

interface Recording {
  readonly request: { readonly uri: string };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, readonly string[]>>;
    readonly body: string;
  };
}

/** The answer as it came: bodies are kept decoded, so the encoding no longer holds. */
function replay(file: string) {
  const { request, response }: Recording = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  const headers = new Map(Object.entries(response.headers).filter(([name]) => name !== 'content-encoding'));
  const body = new TextEncoder().encode(response.body);
  return { uri: request.uri, answer: { status: response.status, headers, body } };
}

async function messageOf(file: string, type: 'work' | 'work-list' | 'work-agency'): Promise<unknown> {
  const reply = await readAnswer(replay(file).answer, { wallClock: 0, expected: type });
  if (reply.type !== 'message') throw new Error(`${file} is ${reply.type}`);
  return reply.message;
}

describe.runIf(existsSync(FOLDER))('recorded answers', () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const works = files.filter((file) => /^work-200-.*(?<!\.body)\.json$/.test(file));
  const lists = files.filter((file) => /^list-200-.*\.json$/.test(file) && !file.includes('.body.'));

  test.each(works)('%s is a work', async (file) => {
    const message = await messageOf(file, 'work');
    const record = mapCrossrefRecord(message);
    expect(record?.doi).toBe(String(fieldsOf(message).get('DOI')).toLowerCase());
    expect(record?.references?.length ?? 0).toBe(elementsOf(fieldsOf(message).get('reference')).length);
    expect(record?.references?.filter(({ malformedDoi }) => malformedDoi !== undefined) ?? []).toEqual([]);
    expect(JSON.stringify(record)).not.toMatch(/&amp;|&#x|<i>/);
  });

  test.each([
    [
      'work-200-multiple-titles.json',
      {
        title: 'Penisverletzung durch eine Moulinette',
        alternativeTitles: ['Penile injury caused by a Moulinette'],
        subtitles: ['Folge einer autoerotischen Selbstverstümmelung', 'Result of autoerotic self-mutilation'],
        volume: '46',
        issue: '7',
        pages: '776-779',
      },
    ],
    ['work-200-polite-single-elife.json', { year: 2014, volume: '3', articleNumber: 'e01567' }],
    [
      'work-200-posted-content.json',
      {
        ...{ type: 'posted-content', subtype: 'preprint', year: 2020 },
        abstract: expect.stringMatching(/^Bacterial membrane lipids .* \(Group B Streptococcus, GBS\)/),
      },
    ],
    [
      'work-200-public-with-references.json',
      {
        updates: [
          {
            doi: '10.1371/annotation/c76da2c1-ccb8-4797-94c1-359d3ceceeda',
            type: 'correction',
            source: 'publisher',
            date: '2012-05-08',
          },
        ],
      },
    ],
  ])('%s has its facts', async (file, facts) => {
    expect(mapCrossrefRecord(await messageOf(file, 'work'))).toMatchObject(facts);
  });

  test('a component has neither title nor year, and a version of itself is no update', async () => {
    const component = mapCrossrefRecord(await messageOf('work-200-component-empty-title.json', 'work'));
    expect([component?.title, component?.year, component?.otherYears]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const version = mapCrossrefRecord(await messageOf('work-200-plos-updated-by-self.json', 'work'));
    expect([version?.updates, version?.updatesWork]).toEqual([undefined, undefined]);
  });

  test.each(lists)('%s is a list of works', async (file) => {
    const items = elementsOf(fieldsOf(await messageOf(file, 'work-list')).get('items'));
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(mapCrossrefRecord(item)).toBeDefined();
  });

  test.each([
    ['work-404.json', 'absent'],
    ['agency-404.json', 'absent'],
    ['agency-404-sici-brackets.json', 'absent'],
    ['work-400-param-not-allowed.json', 'rejected'],
    ['list-400-rows-invalid.json', 'rejected'],
    ['list-400-filter-not-available.json', 'rejected'],
    ['list-500-exception-json.json', 'retry'],
    ['list-504-gateway-html.json', 'retry'],
    ['work-301-alias-then-200.json', 'moved'],
  ])('%s is %s', async (file, type) => {
    expect(await readAnswer(replay(file).answer, { wallClock: 0 })).toMatchObject({ type });
  });

  test('the recorded alias leads to its primary DOI', () => {
    const { uri, answer } = replay('work-301-alias-then-200.json');
    const location = answer.headers.get('location')?.[0] ?? '';
    expect(redirectTarget('https://api.crossref.org', uri, location)).toBe('10.26434/chemrxiv.5406907.v5');
  });

  test('the agency of a dataset is DataCite', async () => {
    const agency = fieldsOf(
      fieldsOf(await messageOf('agency-200-datacite.json', 'work-agency')).get('agency'),
    );
    expect(agency.get('label')).toBe('DataCite');
  });

  test('the limits of the polite pool are announced as the table says', () => {
    const { answer } = replay('work-200-polite-single-elife.json');
    expect(readRateHeaders(answer.headers)).toEqual({ requests: 10, interval: 1_000, concurrency: 3 });
  });
});
