import { describe, expect, it } from 'vitest';
import { inlined, inlineScript } from '../../../web/build/single-file.js';

const page = `<!doctype html><head>
    <meta charset="utf-8" />
    <script async type="module" crossorigin src="./assets/a.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/a.css">
  </head><body><!--graph-document--></body>`;

describe('a script inside a page', () => {
  it('cannot end its element or begin a comment, and means the same', () => {
    const script = 'globalThis.said = ["</script>", `<!--`, /<\\/script/.source, "<SCRIPT"];';
    const safe = inlineScript(script);
    expect(safe).not.toMatch(/<(?:!--|\/?script)/i);
    const said: unknown = new Function(`${safe}; return globalThis.said`)();
    expect(said).toEqual(['</script>', '<!--', '<\\/script', '<SCRIPT']);
  });

  it('is refused where the escape would change its meaning', () => {
    expect(() => inlineScript('let a = 1, b = 2; a<!--b;')).toThrow();
  });
});

describe('the single file', () => {
  const file = inlined(page, { script: 'let a = "$&";', style: 'a{color:red}' });

  it('holds script and style, the placeholder once, and links to nothing', () => {
    expect(file).toContain('<script type="module" async>let a = "$&";</script>');
    expect(file).toContain('<style>a{color:red}</style>');
    expect(file.split('<!--graph-document-->')).toHaveLength(2);
    expect(file).not.toMatch(/\b(?:src|href)=/);
  });

  it('allows exactly that script and that style', () => {
    expect(file).toMatch(/script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'/);
    expect(file).toContain("connect-src 'none'");
  });

  it('must have its parts', () => {
    expect(() => inlined('<head></head>', { script: '', style: '' })).toThrow('one head');
  });
});
