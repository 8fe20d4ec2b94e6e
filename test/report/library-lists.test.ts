import { describe, expect, it } from 'vitest';
import { libraryLists } from '../../src/report/library-lists.js';
import { documentOf } from '../fixtures/document.js';

const document = documentOf([
  { id: '10.1/a', doi: '10.1/a', label: 'A <b>work</b>' },
  { id: '10.1/s#ref2', label: 'Another' },
]);
const list = { references: 1_204, entries: [{ key: '1', text: 'T' }] };

describe('libraryLists', () => {
  it('names work, edition and source of each list, and links to addresses only', () => {
    const { markup } = libraryLists({
      ...document,
      referenceLists: [
        { ...list, work: 0, source: 'https://example.org/a b.pdf', edition: 'v1' },
        { ...list, work: 1, source: 'https://example.org/a.pdf', note: 'Typed & read.' },
      ],
    });
    expect(markup).toContain('A &lt;b&gt;work&lt;/b&gt;');
    expect(markup).toContain('<td class="number">1,204</td>');
    expect(markup).toContain('v1. https://example.org/a b.pdf');
    expect(markup).toContain(
      '<a href="https://example.org/a.pdf" rel="noopener noreferrer">source</a>. Typed &amp; read.',
    );
  });

  it('never links to a script', () => {
    const { markup } = libraryLists({
      ...document,
      referenceLists: [{ ...list, work: 0, source: 'javascript:alert(1)' }],
    });
    expect(markup).not.toContain('href="javascript');
  });

  it('writes nothing where records tell all lists', () => {
    expect(libraryLists(document).markup).toBe('');
  });
});
