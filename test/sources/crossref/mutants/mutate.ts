import type { Random } from '../../../../src/model/random.js';

/** What a mutation needs beside the record. */
export interface MutationOptions {
  readonly random: Random;
  /** DOIs of other works, for records that claim to be them. */
  readonly others: readonly string[];
}

/** Text that no JSON value can hold stands for itself: written in place of this, with quotes. */
const RAW = '"\ue000raw\ue000"';

const HOSTILE_TEXT = [
  '',
  ' \n\t ',
  '\u0000\u001b[2J',
  '\ud800 lone \udfff',
  '\u202e\u2066',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '&lt;i&gt;&amp;amp;&#xD800;&#99999999;',
  '=HYPERLINK("x")',
  '10.1000/x,y',
  '%E0%A4%A',
  '__proto__',
  '9'.repeat(400),
] as const;

const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'DOI', 'reference', 'length', ''];

/** Fields that lead somewhere: mutated more often than chance would have it. */
const LEADING = [
  'DOI',
  'aliases',
  'reference',
  'title',
  'relation',
  'updated-by',
  'author',
  'issued',
  'event',
];

/** A record as JSON text after one to six mutations: types, nulls, depth, size, keys, surrogates, other DOIs. */
export function mutantOf(record: unknown, options: MutationOptions): string {
  const { random } = options;
  const copy: unknown = JSON.parse(JSON.stringify(record));
  let raw = 'null';
  const holder: Record<string, unknown> = { record: copy };
  for (let left = 1 + Math.floor(random() * 6); left > 0; left -= 1) {
    const [parent, key] = random() < 0.4 ? leadingPlace(holder, random) : anyPlace(holder, random);
    const mutated = mutation(Reflect.get(parent, key), options);
    if ('raw' in mutated) raw = mutated.raw;
    Object.defineProperty(parent, key, {
      value: 'raw' in mutated ? '\ue000raw\ue000' : mutated.value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    if (random() < 0.15) addKey(holder, options);
  }
  return (JSON.stringify(holder.record) ?? 'null').replaceAll(RAW, () => raw);
}

type Place = readonly [object, string];

function leadingPlace(holder: Record<string, unknown>, random: Random): Place {
  const { record } = holder;
  return typeof record === 'object' && record !== null ? [record, pick(LEADING, random)] : [holder, 'record'];
}

/** Walks down at random. */
function anyPlace(holder: Record<string, unknown>, random: Random): Place {
  let place: Place = [holder, 'record'];
  for (;;) {
    const value: unknown = Reflect.get(...place);
    if (typeof value !== 'object' || value === null || random() < 0.15) return place;
    const keys = Object.keys(value);
    if (keys.length === 0) return place;
    place = [value, pick(keys, random)];
  }
}

function addKey(holder: Record<string, unknown>, { random, others }: MutationOptions): void {
  const [parent, key] = anyPlace(holder, random);
  const value: unknown = Reflect.get(parent, key);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  Object.defineProperty(value, pick(KEYS, random), {
    value: random() < 0.5 ? pick(others, random) : { polluted: true },
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Another value in place of one; raw text where only text can say it. */
function mutation(
  value: unknown,
  { random, others }: MutationOptions,
): { readonly value: unknown } | { readonly raw: string } {
  const made: readonly (() => { readonly value: unknown } | { readonly raw: string })[] = [
    () => ({ value: null }),
    () => ({ value: undefined }),
    () => ({ value: pick([true, 0, -1, 1e308, 2 ** 53, 1.5, [], {}], random) }),
    () => ({ value: [value, null, [value], { value }] }),
    () => ({ value: { [pick(KEYS, random)]: value } }),
    () => ({ value: pick(HOSTILE_TEXT, random) }),
    () => ({ value: pick(others, random) }),
    () => ({ value: [...others] }),
    () => ({ value: others.slice(0, 5).map((DOI, key) => ({ key, DOI, 'id-type': 'doi', id: DOI })) }),
    () => ({ value: String.fromCharCode(0xd800 + Math.floor(random() * 0x800)).repeat(3) }),
    () => ({ value: 'x'.repeat(10 ** (1 + Math.floor(random() * 5))) }),
    () => ({ raw: nested(10 ** (1 + Math.floor(random() * 5)), random) }),
    () => ({ raw: '{"__proto__":{"polluted":true},"__proto__":[],"a":1,"a":2}' }),
    () => ({
      raw: pick(['1e999', '-0', '"\\ud800"', '"\\u0000"', '123456789012345678901234567890'], random),
    }),
    () => ({ value: Array.isArray(value) ? Array.from({ length: 2_000 }, () => value[0]) : [[[null]]] }),
    () => ({ value: typeof value === 'string' ? value.slice(0, value.length / 2) : JSON.stringify(value) }),
  ];
  return pick(made, random)();
}

function nested(depth: number, random: Random): string {
  return random() < 0.5
    ? '['.repeat(depth) + ']'.repeat(depth)
    : `${'{"a":'.repeat(depth)}null${'}'.repeat(depth)}`;
}

function pick<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('Nothing to pick from');
  return value;
}
