import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { embedDocument } from '../../src/exports/embed-document.js';
import { json } from '../../src/exports/json.js';
import { benchDocument } from '../bench/viewer/bench-document.js';
import { hostileDocument } from '../fixtures/hostile-document.js';
import { smallDocument } from '../fixtures/small-document.js';

const TEMPLATE = '<!doctype html><html><body><!--graph-document--><main></main></body></html>';

describe('embedDocument', () => {
  it('puts the document into the page as one data block that hostile titles cannot leave', () => {
    const document = hostileDocument();
    const html = [...embedDocument(TEMPLATE, document)].join('');
    const page = parseHTML(html).document;
    expect(page.querySelectorAll('script')).toHaveLength(1);
    expect(page.querySelectorAll('body > *')).toHaveLength(2);
    const block = page.querySelector('script#graph-document[type="application/json"]');
    expect(JSON.parse(block?.textContent ?? '')).toEqual(document);
    expect(html).not.toMatch(/[\u2028\u2029]/);
    expect(html.split('<').length).toBe(TEMPLATE.split('<').length - 1 + 2);
  });

  it('packs a large document, whose bytes never change', () => {
    const document = benchDocument(2000, 4000);
    const html = [...embedDocument(TEMPLATE, document)].join('');
    const [, block = ''] =
      /<script type="application\/gzip" id="graph-document">([^<]*)<\/script>/.exec(html) ?? [];
    const packed = Buffer.from(block, 'base64');
    expect(gunzipSync(packed).toString('utf8') === [...json.write(document)].join('')).toBe(true);
    expect([...packed.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    expect([...embedDocument(TEMPLATE, document)].join('') === html).toBe(true);
    expect(html.length * 3).toBeLessThan(JSON.stringify(document).length);
  });

  it('leaves the page around the placeholder as it is', () => {
    const html = [...embedDocument('a $& <!--graph-document--> b', smallDocument())].join('');
    expect(html.startsWith('a $& <script type="application/json" id="graph-document">{')).toBe(true);
    expect(html.endsWith('</script> b')).toBe(true);
  });

  it('refuses a page without the placeholder', () => {
    expect(() => [...embedDocument('<html></html>', smallDocument())]).toThrow(
      expect.objectContaining({ code: 'EXPORT_FAILED' }),
    );
  });
});
