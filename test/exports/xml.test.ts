import { describe, expect, it } from 'vitest';
import { emptyTag, escapeXml, openTag, textElement } from '../../src/exports/xml.js';

describe('escapeXml', () => {
  it('escapes markup, quotes and white space that readers would fold', () => {
    expect(escapeXml('a<b>&"c"\t\n\r]]>')).toBe('a&lt;b&gt;&amp;&quot;c&quot;&#9;&#10;&#13;]]&gt;');
  });

  it('replaces what XML 1.0 forbids', () => {
    expect(escapeXml('\u0000\u0008\u000b\u001f\ufffe\uffff')).toBe('\ufffd'.repeat(6));
  });

  it('replaces a lone surrogate and keeps a pair', () => {
    expect(escapeXml('\ud83d \ude00 \ud83d\ude00')).toBe('\ufffd \ufffd \ud83d\ude00');
  });

  it('keeps what is merely unusual', () => {
    expect(escapeXml('\u007f\u0086\u2029\u202e\ufffd')).toBe('\u007f\u0086\u2029\u202e\ufffd');
  });

  it('writes what XML 1.1 takes for line ends as references', () => {
    expect(escapeXml('\u0085\u2028')).toBe('&#133;&#8232;');
  });
});

describe('tags', () => {
  it('leave absent attributes out', () => {
    expect(openTag('node', { id: 'a"b', label: undefined })).toBe('<node id="a&quot;b">');
    expect(emptyTag('size', { value: 0, on: false })).toBe('<size value="0" on="false"/>');
    expect(textElement('data', '<i>', { key: 'title' })).toBe('<data key="title">&lt;i&gt;</data>');
  });
});
