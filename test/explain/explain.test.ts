import { describe, expect, it } from 'vitest';
import { explainCitation } from '../../src/explain/explain-citation.js';
import { explainReference } from '../../src/explain/explain-reference.js';
import { explainWork } from '../../src/explain/explain-work.js';
import type { Explanation } from '../../src/explain/explanation.js';
import { findSubjects } from '../../src/explain/find-subject.js';
import type { ReferenceRow } from '../../src/model/graph-document.js';
import { unsearchedReason } from '../../src/model/reference-reasons.js';
import { documentOf } from '../fixtures/document.js';

const SEED = '10.1/survey';

function row(key: string, more: Partial<ReferenceRow>): ReferenceRow {
  return {
    seed: SEED,
    key,
    outcome: 'listed',
    work: 1,
    reason: null,
    score: null,
    doi: null,
    text: `Text of ${key}`,
    ...more,
  };
}

const REFERENCES = [
  row('ref1', { outcome: 'resolved', doi: '10.1/a' }),
  row('ref2', { outcome: 'resolved', doi: '10.1/old', reason: 'alias of 10.1/a' }),
  row('ref3', {
    outcome: 'matched',
    reason: 'title and year agree',
    score: 0.9,
    match: {
      by: 'search',
      agreeing: ['title', 'year'],
      candidates: [{ doi: '10.1/c', score: 0.5, agreeing: [], objection: 'the titles differ' }],
    },
  }),
  row('ref4', {
    outcome: 'unmatched',
    work: 2,
    reason: 'nothing like it was found',
    match: { candidates: [] },
  }),
  row('ref5', {
    outcome: 'unmatched',
    work: 2,
    reason: 'nothing like it was found',
    match: { candidates: [] },
  }),
];

const document = documentOf(
  [
    { id: SEED, doi: SEED, label: 'A survey', isSeed: true },
    {
      id: '10.1/a',
      doi: '10.1/a',
      title: 'The article',
      label: 'The article',
      aliases: ['10.1/old'],
      status: 'resolved',
      inDegree: 1,
      outDegree: 0,
      year: 2020,
      yearFrom: 'crossref',
    },
    { id: `${SEED}#ref4`, title: 'A report', label: 'A report', inDegree: 0 },
    { id: '10.1/p', doi: '10.1/p', title: 'The preprint', label: 'The preprint', inDegree: 0 },
  ],
  [
    [0, 1, 'ref1', 'ref2', 'ref3'],
    [3, 1, 'r7'],
  ],
  { references: REFERENCES, meta: { seeds: [{ id: SEED, title: 'A survey', references: 5 }] } },
);
const withVersions = {
  ...document,
  versions: [{ version: 3, published: 1, relation: 'is-preprint-of', assertedBy: ['10.1/p'] }],
};

const textOf = ({ title, sections }: Explanation): string =>
  [
    title,
    ...sections.flatMap(({ heading, lines }) => [
      ...(heading === undefined ? [] : [`# ${heading}`]),
      ...lines,
    ]),
  ].join('\n');

describe('what is asked about', () => {
  it.each([
    ['ref3', [{ type: 'reference', reference: 2 }]],
    ['REF3', [{ type: 'reference', reference: 2 }]],
    [`${SEED}#ref4`, [{ type: 'reference', reference: 3 }]],
    ['https://doi.org/10.1/A', [{ type: 'work', work: 1 }]],
    ['10.1/old', [{ type: 'work', work: 1 }]],
    ['preprint', [{ type: 'work', work: 3 }]],
    ['no such thing', []],
    ['__proto__', []],
  ])('%s', (text, subjects) => {
    // The prefix of these DOIs is too short to be one: they are found as ids.
    expect(findSubjects(document, text.replace('https://doi.org/10.1/A', '10.1/a'))).toEqual(subjects);
  });
});

describe('a reference', () => {
  it('that was matched is explained by what agrees and what was not taken', () => {
    const text = textOf(explainReference(document, 2));
    expect(text).toContain('# Outcome: matched');
    expect(text).toContain('No DOI was given. Found by a search; title and year agree (score 0.90).');
    expect(text).toContain('The score, from 0 to 1, says how well what both tell agrees.');
    expect(text).toContain('0.50  10.1/c — the titles differ');
  });

  it('is tied to the others that mean the same work, with the reason', () => {
    expect(textOf(explainReference(document, 0))).toContain(
      'ref1, ref2 and ref3 mean one work: they lead to the same record.',
    );
    expect(textOf(explainReference(document, 3))).toContain(
      'ref4 and ref5 mean one work: title, first author and year agree.',
    );
  });

  it.each([
    ['listed', { doi: '10.1/a' }, 'A DOI is given, its record was not fetched.'],
    [
      'missing',
      { doi: '10.1/a', reason: 'other-agency: DataCite' },
      'none was found: the DOI is registered with another agency (DataCite).',
    ],
    ['missing', { reason: 'malformed DOI "x"' }, 'The DOI led to no record; malformed DOI "x".'],
    [
      'unchecked',
      { reason: 'no DOI; not searched for' },
      'No DOI was given. It was not searched for.\nIt stays a work of its own.',
    ],
    [
      'unchecked',
      { reason: unsearchedReason({ why: 'offline' }) },
      'because no server was asked or answered.\nIt stays a work of its own.',
    ],
    ['unchecked', { reason: unsearchedReason({ why: 'limit' }) }, 'A run with a higher --max-searches'],
    [
      'unchecked',
      { reason: unsearchedReason({ why: 'failed', failure: { what: 'answered 502', tries: 5 } }) },
      'It was searched for, and Crossref answered 502 (5 tries).',
    ],
    [
      'missing',
      { doi: '10.1/a', reason: 'api-error: Crossref answered 502 (5 tries)' },
      'no usable answer came: Crossref answered 502 (5 tries). The next run that may ask Crossref asks again.',
    ],
    [
      'ambiguous',
      { reason: 'several works fit equally well' },
      'Several works fit equally well.\nIt stays a work of its own.\nTo settle it',
    ],
    ['unmatched', { match: { by: 'decision', candidates: [] } }, 'Decided by you: it has none.'],
    ['matched', { reason: 'DOI named by the library' }, 'No DOI was given. DOI named by the library.'],
    ['matched', { match: { by: 'decision', candidates: [] } }, 'No DOI was given. Decided by you.'],
  ] as const)('that is %s is explained in words', (outcome, more, words) => {
    const references = [row('ref9', { outcome, ...more })];
    expect(textOf(explainReference({ ...document, references }, 0))).toContain(words);
  });
});

describe('a work', () => {
  const text = textOf(explainWork(withVersions, 1));

  it('names its references, and explains every merge', () => {
    expect(text).toContain('ref1 (resolved): Text of ref1');
    expect(text).toContain('ref3 had no DOI; matching found this work (see: citeloom explain ref3).');
    expect(text).toContain('10.1/old is an alias: its record is the one of 10.1/a.');
    expect(textOf(explainWork(document, 2))).toContain(
      'ref4 and ref5 have no DOI; their titles, first authors and years agree.',
    );
  });

  it('names its versions with who says so', () => {
    expect(text).toContain(
      'A preprint of this work is here: 10.1/p  The preprint, as the record of 10.1/p says.',
    );
  });

  it('says how many works cite it, and of how many the references are known', () => {
    expect(text).toContain(
      '1 work of the graph cites it, as far as is known: the references of 0 of 3 works are known (0\u00a0%).',
    );
    expect(text).toContain('Whom it cites is not known');
  });

  it('says that the survey is where the graph starts', () => {
    expect(textOf(explainWork(document, 0))).toContain('The graph starts from it: it has 5 references.');
  });
});

describe('a citation', () => {
  it('is explained by its references and who asserts it', () => {
    const text = textOf(explainCitation(document, 3, 1) ?? expect.fail('no citation'));
    expect(text).toContain('1 reference of the citing work says so: r7.');
    expect(text).toContain('The publisher deposited the DOI with the reference.');
  });

  it('that is not there has no explanation', () => {
    expect(explainCitation(document, 1, 3)).toBeUndefined();
  });
});

describe('a reference list that a library tells', () => {
  const listed = {
    ...documentOf(
      [
        { id: '10.1/citing', label: 'The citing work', hasReferenceList: true, outDegree: 1 },
        { id: '10.1/cited', label: 'The cited work' },
      ],
      [[0, 1]],
    ),
    referenceLists: [
      {
        ...{ work: 0, source: 'https://example.org/a.pdf', edition: 'the preprint', note: 'Typed by hand.' },
        ...{ references: 34, entries: [{ key: '7', text: 'C. Author. The cited work. 2010.' }] },
      },
    ],
  };
  const asserted = {
    ...listed,
    edges: { ...listed.edges, assertedBy: [['library']], references: [['7']] },
  };

  it('is explained with the work: edition, source and how it was read', () => {
    const { sections } = explainWork(listed, 0);
    expect(sections.find(({ heading }) => heading === 'Its reference list')?.lines).toEqual([
      'Its reference list comes from a library, copied from this edition: the preprint (34 references).',
      'Source: https://example.org/a.pdf',
      'Typed by hand.',
    ]);
    expect(explainWork(listed, 1).sections.map(({ heading }) => heading)).not.toContain('Its reference list');
  });

  it('is explained with each of its citations, beside the entry as it reads', () => {
    const sections = explainCitation(asserted, 0, 1)?.sections ?? [];
    expect(sections.find(({ heading }) => heading === 'Why it is there')?.lines).toEqual([
      '1 reference of the citing work says so: 7.',
      '7: C. Author. The cited work. 2010.',
      'A library has the reference list of the citing work, and says that this reference means the cited one.',
    ]);
    expect(sections.find(({ heading }) => heading === 'Where the list was read')?.lines).toContain(
      'Source: https://example.org/a.pdf',
    );
  });
});

describe('a document of a later version', () => {
  it.each([
    'by-telepathy',
    'constructor',
  ])('has nothing said of evidence for a venue that is not known: %s', (evidence) => {
    const { nodes } = document;
    const later: typeof document = JSON.parse(
      JSON.stringify({
        ...document,
        nodes: {
          ...nodes,
          venue: nodes.id.map(() => 'Nature'),
          venueKey: nodes.id.map(() => 'nature'),
          venueEvidence: nodes.id.map(() => evidence),
        },
      }),
    );
    expect(textOf(explainWork(later, 1))).toMatch(/Venue: Nature \(nature\)\.$/m);
  });
});
