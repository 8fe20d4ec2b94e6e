import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CiteloomError } from '../../src/errors.js';
import { readSeed } from '../../src/seeds/read-seed.js';

const SURVEY = readFileSync('data/seeds/taffc.2022.3205170.json', 'utf8');

describe('readSeed', () => {
  it('reads the 208 references of the survey: 168 with a DOI, 40 without', () => {
    const seed = readSeed({ name: 'survey.json', text: SURVEY });
    expect(seed.id).toBe('10.1109/taffc.2022.3205170');
    expect(seed.title).toBe('Deep Learning for Micro-Expression Recognition: A Survey');
    expect(seed.references).toHaveLength(208);
    expect(seed.references.filter(({ doi }) => doi !== undefined)).toHaveLength(168);
    expect(new Set(seed.references.flatMap(({ doi }) => doi ?? [])).size).toBe(164);
  });

  it('reads the bare message like the whole answer', () => {
    const bare = JSON.stringify(JSON.parse(SURVEY).message);
    expect(readSeed({ name: 'a', text: bare })).toEqual(readSeed({ name: 'a', text: SURVEY }));
  });

  it('reads a list of DOIs in any form and says which lines are none', () => {
    const text = '\ufeff10.1000/A\r\n# a comment\r\n\r\nhttps://doi.org/10.1000/b\r\nnonsense\r\n';
    const seed = readSeed({ name: 'list.txt', text });
    expect(seed.id).toBe('file:list.txt');
    expect(seed.record).toBeUndefined();
    expect(seed.references).toEqual([
      { key: 'line-1', doi: '10.1000/a' },
      { key: 'line-4', doi: '10.1000/b' },
    ]);
    expect(seed.warnings).toEqual(['list.txt, line 5: "nonsense" is not a DOI (no-prefix); left out.']);
  });

  it.each([
    ['', 'is empty'],
    ['hello world', 'of no kind that can be read'],
    ['{"message": {', 'not valid JSON'],
    ['{}', 'no DOI'],
    ['{"DOI": "10.1000/x"}', 'no references'],
    ['{"DOI": "10.1000/x", "reference": []}', 'no references'],
  ])('refuses %j with a hint', (text, message) => {
    const read = () => readSeed({ name: 'bad.json', text });
    expect(read).toThrow(message);
    expect(read).toThrow(CiteloomError);
    try {
      read();
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'SEED_UNREADABLE', hint: expect.stringMatching(/\w/) });
    }
  });
});
