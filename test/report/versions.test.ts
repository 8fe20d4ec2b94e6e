import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { writeReport } from '../../src/report/write-report.js';
import { documentOf } from '../fixtures/document.js';
import { hostileDocument } from '../fixtures/hostile-document.js';

const HEADING = 'Versions of one work';

it('lists the versions with the published work', () => {
  const works = [
    { id: '10.1000/a', title: 'Preprint' },
    { id: '10.1000/b', title: 'Article' },
  ];
  const versions = [{ version: 0, published: 1, relation: 'is-preprint-of', assertedBy: ['10.1000/a'] }];
  const { document } = parseHTML(writeReport(documentOf(works, [], { versions })));
  const section = [...document.querySelectorAll('section')].find(
    (candidate) => candidate.querySelector('h2')?.textContent === HEADING,
  );
  expect([...(section?.querySelectorAll('tbody tr > *') ?? [])].map((cell) => cell.textContent)).toEqual([
    'Preprint',
    'preprint of',
    'Article',
  ]);
  expect(section?.querySelector('caption')?.textContent).toBe('1 pair');
});

it('says nothing of versions where there are none, or in a document of an earlier version', () => {
  expect(writeReport(documentOf([{ id: '10.1000/a' }], [], { versions: [] }))).not.toContain(HEADING);
  expect(writeReport(documentOf([{ id: '10.1000/a' }]))).not.toContain(HEADING);
});

it('keeps hostile versions text', () => {
  const html = writeReport(hostileDocument());
  expect(html).toContain(HEADING);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<img');
});
