import { afterEach, expect, test } from 'vitest';
import { createReplica, type Replica, type ReplicaOptions } from './replica.js';
import { surveyField, surveyReferences } from './survey.js';

const open: Replica[] = [];
afterEach(async () => {
  for (const replica of open.splice(0)) await replica.close();
});

const RECORDS = Array.from({ length: 30 }, (_, index) => ({
  DOI: `10.1000/${index}`,
  title: [`No. ${index}`],
}));
const POLITE = { 'user-agent': 'test (mailto:you@example.org)' };

async function ask(options: ReplicaOptions, targets: readonly string[], headers = POLITE) {
  const replica = await createReplica(options);
  open.push(replica);
  const answers = [];
  for (const target of targets) {
    const response = await fetch(replica.url + target, { headers, redirect: 'manual' });
    answers.push({ status: response.status, headers: response.headers, text: await response.text() });
  }
  return { replica, answers };
}

test('answers a list with the works it holds, passes over the others in silence, and gives 20 rows by default', async () => {
  const filter = [...RECORDS.map(({ DOI }) => `doi:${DOI.toUpperCase()}`), 'doi:10.1000/none'].join(',');
  const { answers } = await ask({ records: RECORDS }, [
    `/works?filter=${filter}`,
    `/works?filter=${filter}&rows=31`,
  ]);
  const items = answers.map(({ text }) => JSON.parse(text).message.items.length);
  expect(items).toEqual([20, 30]);
  expect(answers[0]?.text).toContain('10.1000\\/');
});

test('breaks a filter at a comma, even a percent-encoded one', async () => {
  const records = [{ DOI: '10.1000/a,b' }];
  const { answers } = await ask({ records }, [
    '/works?filter=doi:10.1000/a%2Cb&rows=1',
    '/works/10.1000%2Fa%2Cb',
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 200]);
});

test('answers works, aliases, agencies and misses as recorded', async () => {
  const { answers } = await ask(
    {
      records: RECORDS,
      aliases: { '10.1000/alias': '10.1000/1' },
      agencies: { '10.5281/z': { id: 'datacite', label: 'DataCite' } },
    },
    [
      '/works/10.1000%2F1',
      '/works/10.1000%2FALIAS',
      '/works/10.5281%2Fz',
      '/works/10.5281%2Fz/agency',
      '/works/5/agency',
    ],
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 301, 404, 200, 404]);
  expect(answers[1]?.headers.get('location')).toBe('/works/10.1000/1');
  expect(answers[2]?.text).toBe('Resource not found.');
  expect(JSON.parse(answers[3]?.text ?? '').message.agency.label).toBe('DataCite');
});

test('announces pool and limits, by who asks', async () => {
  const polite = await ask({ records: RECORDS }, ['/works/10.1000%2F1']);
  const anonymous = await ask({ records: RECORDS }, ['/works?filter=doi:10.1000/1'], {
    'user-agent': 'test',
  });
  const announced = [polite, anonymous].map(({ answers }) =>
    ['x-api-pool', 'x-rate-limit-limit', 'x-rate-limit-interval', 'x-concurrency-limit'].map((name) =>
      answers[0]?.headers.get(name),
    ),
  );
  expect(announced).toEqual([
    ['polite-single', '10', '1s', '3'],
    ['public-array', '1', '1s', '1'],
  ]);
});

test('refuses and notes what is above the rate', async () => {
  const targets = RECORDS.slice(0, 12).map(({ DOI }) => `/works/${encodeURIComponent(DOI)}`);
  const { replica, answers } = await ask({ records: RECORDS, retryAfter: 2, tolerance: 0 }, targets);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  expect(answers.at(-1)?.headers.get('retry-after')).toBe('2');
  expect(replica.violations.map(({ kind, limit, seen }) => [kind, limit, seen])).toEqual([
    ['single', 'rate', 11],
    ['single', 'rate', 12],
  ]);
});

test('refuses and notes what is above the concurrency', async () => {
  const replica = await createReplica({ records: RECORDS, latency: 50 });
  open.push(replica);
  await Promise.all(
    [1, 2, 3, 4].map((number) => fetch(`${replica.url}/works/10.1000%2F${number}`, { headers: POLITE })),
  );
  expect(replica.violations.map(({ limit, seen, allowed }) => [limit, seen, allowed])).toEqual([
    ['concurrency', 4, 3],
  ]);
});

test('refuses a request line above 4,096 bytes', async () => {
  const { answers } = await ask({}, [`/works?filter=doi:10.1000/${'x'.repeat(4_100)}`]);
  expect(answers[0]?.status).toBe(414);
});

test('makes up a field of 164 works for the survey, the same each time', () => {
  const field = surveyField();
  expect(surveyReferences()).toHaveLength(208);
  expect(new Set(field.map(({ DOI }) => DOI)).size).toBe(164);
  expect(JSON.stringify(surveyField())).toBe(JSON.stringify(field));
  const cited = field.flatMap(({ reference }) => (Array.isArray(reference) ? reference : []));
  const held = new Set(field.map(({ DOI }) => DOI));
  const within = cited.filter(({ DOI }) => typeof DOI === 'string' && held.has(DOI.toLowerCase()));
  expect(within.length).toBeGreaterThan(800);
  expect(cited.length).toBeGreaterThan(within.length);
});
