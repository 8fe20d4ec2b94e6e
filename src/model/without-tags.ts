import { Parser } from 'htmlparser2';

/** Elements whose text is none of the title's; annotations say a formula a second time, in TeX or in words. */
const SKIPPED = new Set(['script', 'style', 'iframe', 'object', 'template', 'annotation', 'annotation-xml']);
/** Elements that end a line. */
const LINES = new Set(['br', 'break', 'p', 'div', 'li', 'title', 'sec', 'mspace']);

const NAMES = {
  any: '[a-z][\\w:.-]*',
  /** What records mark up titles with. */
  known:
    '(?:i|b|u|em|strong|italic|bold|sub|sup|scp|sc|tt|br|p|span|font|(?:jats|mml):[a-z-]+|math|m[a-z]{1,8})',
} as const;

/** Attributes have values, so that `<b and c>` is no tag. */
const ATTRIBUTES = '(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'<>]+))*\\s*/?>';

const BEGINS_NO_TAG = {
  any: new RegExp(`<(?!/?${NAMES.any}${ATTRIBUTES}|!--|\\?xml)`, 'gi'),
  known: new RegExp(`<(?!/?${NAMES.known}${ATTRIBUTES})`, 'gi'),
} as const;

/** Stands for `<` where no tag begins, while tags are read; no text may hold this code point. */
const LESS_THAN = '\ufdd0';

/**
 * The text between tags, in which entities stay as they are; a `<` that begins no tag stays.
 * @param tags whether any element is a tag, or only those that records mark up titles with
 */
export function withoutTags(markup: string, tags: keyof typeof NAMES): string {
  let text = markup.replaceAll(LESS_THAN, '');
  if (text.includes('<![CDATA[')) text = text.replace(/<!\[CDATA\[|\]\]>/g, '');
  text = text.replace(BEGINS_NO_TAG[tags], LESS_THAN);
  return (text.includes('<') ? textOf(text) : text).replaceAll(LESS_THAN, '<');
}

function textOf(markup: string): string {
  const parts: string[] = [];
  let skipped = 0;
  let formulas = 0;
  const enter = (step: 1 | -1) => (qualified: string) => {
    const name = qualified.slice(qualified.indexOf(':') + 1);
    if (SKIPPED.has(name)) skipped += step;
    if (name === 'math') formulas += step;
    if (LINES.has(name)) parts.push(' ');
  };
  const parser = new Parser(
    {
      onopentagname: enter(1),
      onclosetag: enter(-1),
      ontext: (text) => {
        // Space between the elements of a formula is layout.
        if (skipped === 0 && (formulas === 0 || text.trim() !== '')) parts.push(text);
      },
    },
    { decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(markup);
  return parts.join('');
}
