import { expect, it } from 'vitest';
import { authorAgreement } from '../../src/match/author-agreement.js';

const AUTHORS = ['Alexey Dosovitskiy', 'Philipp Fischer', 'Jörg Müller'];

it.each([
  ['the first author', 'dosovitskiy', 'same'],
  ['the first author with initials', 'A. Dosovitskiy', 'same'],
  ['one letter wrong', 'Dosovitsky', 'same'],
  ['the first and others', 'Dosovitskiy et al.', 'same'],
  ['the given name of the first', 'alexey', 'near'],
  ['a later author', 'fischer', 'near'],
  ['an umlaut written out', 'Mueller', 'near'],
  ['an umlaut without dots', 'muller', 'near'],
  ['somebody else', 'hinton', 'different'],
  ['nobody', undefined, 'unknown'],
  ['initials only', 'A.', 'unknown'],
] as const)('%s', (_what, named, agreement) => {
  expect(authorAgreement(named, AUTHORS)).toBe(agreement);
});

it('knows nothing when the record names nobody', () => {
  expect(authorAgreement('hinton', undefined)).toBe('unknown');
  expect(authorAgreement('hinton', [])).toBe('unknown');
});
