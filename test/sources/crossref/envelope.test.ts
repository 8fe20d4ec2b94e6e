import { expect, test } from 'vitest';
import { envelopeError, openEnvelope } from '../../../src/sources/crossref/envelope.js';

test('opens a message of the type asked for', () => {
  const json = { status: 'ok', 'message-type': 'work', message: { DOI: '10.1000/a' } };
  expect(openEnvelope(json, 'work')).toEqual({ message: { DOI: '10.1000/a' } });
});

test('takes another type for malformed', () => {
  const json = { status: 'ok', 'message-type': 'work-list', message: { items: [] } };
  expect(openEnvelope(json, 'work')).toMatchObject({ unusable: 'malformed' });
});

test.each([
  null,
  17,
  'text',
  [],
  {},
  { status: 'ok' },
  { status: 'ok', 'message-type': 'work', message: null },
])('takes %j for malformed', (json) => {
  expect(openEnvelope(json, 'work')).toMatchObject({ unusable: 'malformed' });
});

test('knows an error envelope that came with status 200', () => {
  const json = {
    status: 'error',
    'message-type': 'exception',
    message: { name: 'class clojure.lang.ExceptionInfo', message: 'Response Exception' },
  };
  expect(openEnvelope(json, 'work')).toEqual({ unusable: 'api-error', said: 'Response Exception' });
});

test('says every message of a validation failure', () => {
  const json = {
    status: 'failed',
    'message-type': 'validation-failure',
    message: [
      { type: 'integer-not-valid', value: 'things', message: 'Integer specified as things.' },
      { type: 'filter-not-available', value: 'x', message: 'No such filter.' },
    ],
  };
  expect(envelopeError(json)).toBe('Integer specified as things. No such filter.');
});
