import { expect, it } from 'vitest';
import { measureBasis } from '../../src/model/measure-basis.js';
import { documentOf } from '../fixtures/document.js';

const document = documentOf([
  { id: '10.1000/a', hasReferenceList: true },
  { id: '10.1000/b' },
  { id: '10.1000/c' },
]);
const info = { attribute: 'pageRank', title: 'PageRank', description: '' } as const;

it('is what the measure says, else what the coverage says', () => {
  expect(measureBasis(document, { ...info, basis: { known: 2, works: 9 } })).toEqual({ known: 2, works: 9 });
  expect(measureBasis(document, info)).toEqual({ known: 1, works: 3 });
  expect(measureBasis(document)).toEqual({ known: 1, works: 3 });
});
