import { expect, test } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.js';
import { latexPreamble } from '../../src/exports/latex-preamble.js';
import { documentOf } from '../fixtures/document.js';

test('declares what the default fonts of pdfLaTeX lack, and nothing else', () => {
  expect(latexPreamble(new Set('éßñ–“'))).toBeUndefined();
  const declared = latexPreamble(new Set(['α', '≤', 'ễ', 'ﬁ', '深', '\u0301', 'đ'])) ?? '';
  expect(declared.split('\n').filter((line) => /^\\citeloom[uo]/.test(line))).toEqual([
    '\\citeloomo{đ}{d}',
    '\\citeloomu{\u0301}{}',
    '\\citeloomu{α}{\\ensuremath{\\alpha}}',
    '\\citeloomu{ễ}{\\^{e}}',
    '\\citeloomu{≤}{\\ensuremath{\\leq}}',
    '\\citeloomu{深}{[U+6DF1]}',
    '\\citeloomu{ﬁ}{fi}',
  ]);
});

test('stands behind the works, whose text stays as it is', () => {
  const text = [...bibtex.write(documentOf([{ id: 'a', title: 'α 深 "x"' }]))].join('');
  expect(text).toContain('title = {{α 深 "x"}}');
  expect(text.indexOf('@preamble{"')).toBeGreaterThan(text.indexOf('@misc'));
});
