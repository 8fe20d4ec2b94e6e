import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type Plugin, parseAst } from 'vite';

/** Where the command line inserts the data block. */
const PLACEHOLDER = '<!--graph-document-->';

/** Also writes the page as one file: script and style inlined, allowed by their hashes and nothing else. */
export function singleFile(path: URL): Plugin {
  return {
    name: 'single-file',
    enforce: 'post',
    async writeBundle(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName.endsWith('.html'));
      const styles = files.filter(({ fileName }) => fileName.endsWith('.css'));
      const scripts = files.filter(({ type }) => type === 'chunk');
      if (page?.type !== 'asset' || styles.length !== 1 || scripts.length !== 1)
        this.error('the viewer must be one page, one style and one script');
      const [style, script] = [styles[0], scripts[0]];
      if (style?.type !== 'asset' || script?.type !== 'chunk') this.error('unexpected files');
      await writeFile(
        path,
        inlined(String(page.source), { script: script.code, style: String(style.source) }),
      );
    },
  };
}

/** A page with the one script and style that it links to inlined, and the policy that allows them. */
export function inlined(page: string, parts: { readonly script: string; readonly style: string }): string {
  const script = inlineScript(parts.script);
  const style = parts.style.replaceAll('\r', '').replaceAll('</style', '<\\/style');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const bare = page
    .replace(/\s*<script\b[^>]*type="module"[^>]*><\/script>/, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '');
  const [head, rest, ...others] = bare.split('</head>');
  const [before, after, ...further] = (rest ?? '').split(PLACEHOLDER);
  if (head === undefined || before === undefined || after === undefined || others.length + further.length > 0)
    throw new Error(`the page must have one head and one ${PLACEHOLDER}`);
  const charset = '<meta charset="utf-8" />';
  const guarded = head.replace(
    charset,
    () => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
  if (guarded === head) throw new Error('the page must name its character set');
  return `${guarded}<style>${style}</style>\n    <script type="module" async>${script}</script>\n  </head>${before}${PLACEHOLDER}${after}`;
}

/**
 * A script as it may stand inside an element: what would end the element or begin a comment is escaped,
 * which reads the same in strings, templates and regular expressions, the only places where it may stand.
 * @throws Error where it stood elsewhere.
 */
export function inlineScript(script: string): string {
  const safe = script.replaceAll('\r', '').replace(/<(?=!--|\/script|script)/gi, '\\x3c');
  parseAst(safe);
  return safe;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
