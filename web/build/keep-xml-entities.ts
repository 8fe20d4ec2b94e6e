import type { Plugin } from 'vite';

/** The table of HTML entities of htmlparser2's own copy of `entities`. */
const HTML_ENTITIES =
  /htmlparser2[\\/]node_modules[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/;

/**
 * Leaves the table of HTML entities of htmlparser2 out of a bundle: XML is all that is decoded with it, and the
 * table takes 15 kB compressed. Titles are decoded by the other copy of `entities`, whose table stays.
 */
export function keepXmlEntities(): Plugin {
  return {
    name: 'keep-xml-entities',
    enforce: 'pre',
    load: (id) => (HTML_ENTITIES.test(id) ? 'export const htmlDecodeTree = new Uint16Array(0);' : undefined),
  };
}
