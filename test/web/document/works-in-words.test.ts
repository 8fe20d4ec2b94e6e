import { expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { worksInWords } from '../../../web/document/works-in-words.js';
import { sixWorks } from '../six-works.js';

const survey = sixWorks();
const one = indexDocument(survey);
const isSeed = survey.nodes.isSeed.map((_, work) => work < 2);
const two = indexDocument({ ...survey, nodes: { ...survey.nodes, isSeed } });

it.each([
  ['works', one, [1, 2, 3], '3'],
  ['a survey beside them, which no measure counts', one, [0, 1, 2], '2 and the survey'],
  ['a survey alone', one, [0], 'the survey'],
  ['seeds beside them', two, [0, 1, 2], '1 and 2 seeds'],
  ['nothing', two, [], ''],
] as const)('names %s', (_, index, works, words) => {
  expect(worksInWords(index, works)).toBe(words);
});
