import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '../../src/report/html.js';

describe('html', () => {
  it('escapes every value that is not markup', () => {
    expect(html`<p title="${'"><script>'}">${"a & 'b'"}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">a &amp; &#39;b&#39;</p>',
    );
  });

  it('takes markup, lists of markup, numbers and nothing as they are', () => {
    const items = ['<', '>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}</ul>${3}${undefined}`.markup).toBe('<ul><li>&lt;</li><li>&gt;</li></ul>3');
  });

  it('replaces what a page cannot hold', () => {
    expect(escapeHtml('a\u0000b\ud83dc\td')).toBe('a\ufffdb\ufffdc\td');
  });
});
