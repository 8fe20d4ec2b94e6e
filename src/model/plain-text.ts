import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';

const SKIPPED = new Set(['script', 'style', 'iframe', 'object', 'template']);
const KNOWN_TAG =
  /<\/?(?:i|b|u|em|strong|sub|sup|scp|sc|tt|br|p|span|jats:[a-z-]+|mml:[a-z]+|math|m[a-z]{1,8})\b/i;
const MAX_LENGTH = 20_000;

/**
 * Deposited text as people read it: markup and entities resolved, white space folded, script text dropped.
 *
 * Titles come now and then escaped twice (`&lt;i&gt;`), so known tags are parsed a second time; what only
 * looks like markup (`a < b`) is kept. Longer than 20,000 characters is cut. Absent for text without content.
 */
export function plainText(deposited: unknown): string | undefined {
  if (typeof deposited !== 'string') return undefined;
  let text = deposited.slice(0, MAX_LENGTH);
  if (text.includes('<')) text = withoutTags(text);
  if (text.includes('&')) {
    text = decodeHTML(text);
    if (KNOWN_TAG.test(text)) text = withoutTags(text);
    if (/&(?:#|[a-z]{2,8};)/i.test(text)) text = decodeHTML(text);
  }
  text = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .toWellFormed();
  return text === '' ? undefined : text;
}

function withoutTags(markup: string): string {
  if (!/<[a-z/!]/i.test(markup)) return markup;
  const parts: string[] = [];
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (SKIPPED.has(name)) skipped += 1;
      },
      onclosetag: (name) => {
        if (SKIPPED.has(name)) skipped -= 1;
      },
      ontext: (text) => {
        if (skipped === 0) parts.push(text);
      },
    },
    { decodeEntities: false },
  );
  parser.end(markup);
  return parts.join('');
}
