import { expect, it } from 'vitest';
import { versionText } from '../../src/model/version-text.js';

it.each([
  ['is-preprint-of', 'A preprint of this work is here', 'Preprint of'],
  ['is-manuscript-of', 'A manuscript of this work is here', 'Manuscript of'],
  ['is-identical-to', 'Another record of this work is here', 'The same work as'],
  ['is-version-of', 'A version of this work is here', 'Version of'],
  ['<b>', 'A version of this work is here', 'Version of'],
])('%s reads from both sides', (relation, ofPublished, ofVersion) => {
  expect(versionText(relation)).toEqual({ ofPublished, ofVersion });
});
