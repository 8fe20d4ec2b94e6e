// Writing XML 1.0 as text, tag by tag. https://www.w3.org/TR/xml/

/** What an attribute of a tag may hold; undefined leaves it out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What every file starts with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SPECIAL = /[&<>"\t\n\r\u0085\u2028]/g;
/** Most text: nothing in it needs care. */
const PLAIN = /^[ !#-%'-;=?-~]*$/;
const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\u0085', '&#133;'],
  ['\u2028', '&#8232;'],
]);

/**
 * Text for between tags and for between the quotes of an attribute.
 *
 * What XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD; white space
 * is written as references, which no reader folds; so are U+0085 and U+2028, line ends to a reader of XML 1.1.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(SPECIAL, (character) => ESCAPES.get(character) ?? '');
}

/** `<name attribute="…">`. */
export function openTag(name: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributeText(attributes)}>`;
}

/** `</name>`. */
export function closeTag(name: string): string {
  return `</${name}>`;
}

/** `<name attribute="…"/>`. */
export function emptyTag(name: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributeText(attributes)}/>`;
}

/** `<name attribute="…">text</name>`. */
export function textElement(name: string, text: string, attributes: XmlAttributes = {}): string {
  return `${openTag(name, attributes)}${escapeXml(text)}${closeTag(name)}`;
}

function attributeText(attributes: XmlAttributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${name}="${escapeXml(String(value))}"`;
  }
  return text;
}
