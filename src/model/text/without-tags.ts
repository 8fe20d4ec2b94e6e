import { Parser } from 'htmlparser2';

/** Elements whose text is none of the title's; annotations say a formula a second time, in TeX or in words. */
const SKIPPED = new Set(['script', 'style', 'iframe', 'object', 'template', 'annotation', 'annotation-xml']);
/** Elements that part words. */
const SPACES = new Set(['br', 'break', 'mspace']);
/** Elements that stand apart from what is around them. */
const PARAGRAPHS = new Set(['p', 'div', 'li', 'list-item', 'title', 'sec']);
/** Says a formula in TeX, which is its only text where no MathML says it too. */
const TEX = 'tex-math';
const MATHML = /<(?:\w+:)?math[\s>]/i;

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

/** How tags are taken out. */
interface WithoutTagsOptions {
  /** Whether any element is a tag, or only those that records mark up titles with. */
  readonly tags: keyof typeof NAMES;
  /** What stands where a paragraph begins or ends. */
  readonly paragraph: string;
}

/** The text between tags, in which entities stay as they are; a `<` that begins no tag stays. */
export function withoutTags(markup: string, { tags, paragraph }: WithoutTagsOptions): string {
  let text = markup.replaceAll(LESS_THAN, '');
  if (text.includes('<![CDATA[')) text = text.replace(/<!\[CDATA\[|\]\]>/g, '');
  text = text.replace(BEGINS_NO_TAG[tags], LESS_THAN);
  return (text.includes('<') ? textOf(text, paragraph) : text).replaceAll(LESS_THAN, '<');
}

function textOf(markup: string, paragraph: string): string {
  const isSaidTwice = MATHML.test(markup);
  const parts: string[] = [];
  let skipped = 0;
  let formulas = 0;
  const enter = (step: 1 | -1) => (qualified: string) => {
    const name = qualified.slice(qualified.indexOf(':') + 1);
    if (SKIPPED.has(name) || (name === TEX && isSaidTwice)) skipped += step;
    if (name === 'math') formulas += step;
    if (SPACES.has(name)) parts.push(' ');
    if (PARAGRAPHS.has(name)) parts.push(paragraph);
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
