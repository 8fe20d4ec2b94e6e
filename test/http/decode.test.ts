import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeJson } from '../../src/http/decode.js';

function answer(body: Uint8Array | string, encoding?: string, type?: string) {
  return {
    status: 200,
    headers: new Map([
      ...(encoding === undefined ? [] : [['content-encoding', [encoding]] as const]),
      ...(type === undefined ? [] : [['content-type', [type]] as const]),
    ]),
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  };
}

test('parses a plain body', async () => {
  expect(await decodeJson(answer('{"a":[1,"\\/"]}'))).toEqual({ json: { a: [1, '/'] }, repaired: false });
});

test('parses a gzipped body', async () => {
  expect(await decodeJson(answer(gzipSync('{"a":1}'), 'gzip'))).toEqual({ json: { a: 1 }, repaired: false });
});

test('notices that a gzipped body is cut short', async () => {
  const whole = gzipSync(JSON.stringify(Array.from({ length: 500 }, (_, index) => `work ${index * 7}`)));
  for (const share of [0.1, 0.5, 0.9, 0.999]) {
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    expect(await decodeJson(answer(cut, 'gzip'))).toEqual({ undecodable: 'truncated' });
  }
});

test('stops at a gzip bomb', async () => {
  const bomb = gzipSync(Buffer.alloc(1_000_000, ' '));
  expect(await decodeJson(answer(bomb, 'gzip'), { maxBytes: 100_000 })).toEqual({ undecodable: 'too-large' });
});

test('refuses a plain body above the cap', async () => {
  expect(await decodeJson(answer('"12345"'), { maxBytes: 6 })).toEqual({ undecodable: 'too-large' });
});

test('refuses what nests deeper than it could be written again', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(await decodeJson(answer(deep))).toEqual({ undecodable: 'too-deep' });
});

test('does not take brackets in strings for nesting', async () => {
  const text = JSON.stringify({ title: '[{"\\'.repeat(5_000) });
  expect(await decodeJson(answer(text))).toHaveProperty('json');
});

test('drops a byte order mark and replaces bad UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0x22]), Buffer.from([0xff]), Buffer.from('"')]);
  expect(await decodeJson(answer(bytes))).toEqual({ json: '\ufffd', repaired: true });
});

test('reads UTF-16 by its byte order mark', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"a":"ü"}', 'utf16le')]);
  expect(await decodeJson(answer(bytes))).toEqual({ json: { a: 'ü' }, repaired: false });
});

test.each([
  ['utf8', 'application/json;charset=iso-8859-1'],
  ['latin1', 'application/json; charset="ISO-8859-1"'],
] as const)('reads %s that is declared as %s', async (encoding, type) => {
  expect(await decodeJson(answer(Buffer.from('"Zürich"', encoding), undefined, type))).toEqual({
    json: 'Zürich',
    repaired: false,
  });
});

test('does not mind an unknown charset', async () => {
  expect(await decodeJson(answer('"ü"', undefined, 'application/json;charset=klingon'))).toMatchObject({
    json: 'ü',
  });
});

test.each([
  '<html></html>',
  '',
  '\u0000',
  'Resource not found.',
  'nothing',
])('says that %j is not JSON', async (text) => {
  expect(await decodeJson(answer(text))).toEqual({ undecodable: 'not-json' });
});

test.each(['{"a":', '[1,2', '{"a":1}}', '{"a":NaN}'])('says that %j is bad JSON', async (text) => {
  expect(await decodeJson(answer(text))).toEqual({ undecodable: 'bad-json' });
});

test.each(['br', 'zstd', 'gzip, gzip', 'nonsense'])('refuses the encoding %s', async (encoding) => {
  expect(await decodeJson(answer('{}', encoding))).toEqual({ undecodable: 'encoding' });
});
