import { CiteloomError, messageOf } from '../../src/errors.js';
import { parseDocument } from '../../src/imports/document/read-document.js';
import type { GraphDocument } from '../../src/model/graph-document.js';

const BLOCK = 'graph-document';
/** The type of a block that holds a large document. */
const PACKED = 'application/gzip';
/** What messages call the graph of the page. */
const NAME = 'The graph';

/** What loading needs of a page. */
export interface LoadEffects {
  /** The data block in the page; null when there is none. */
  readonly embedded: { readonly type: string; readonly text: string } | null;
  /** Fetches the text of a file beside the page. */
  readonly fetchText: (path: string) => Promise<string>;
}

/** The effects of a real page. */
export function pageEffects(page: Document): LoadEffects {
  const block = page.getElementById(BLOCK);
  return {
    embedded: block && { type: block.getAttribute('type') ?? '', text: block.textContent },
    fetchText: async (path) => {
      const response = await fetch(path);
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      return response.text();
    },
  };
}

/**
 * The document that the page carries, else the one beside it.
 * @throws CiteloomError DOCUMENT_INVALID when there is none, or it is not one that this viewer reads.
 */
export async function loadDocument(effects: LoadEffects): Promise<GraphDocument> {
  const { embedded } = effects;
  if (embedded === null) return parseDocument(await fetched(effects), NAME);
  return parseDocument(embedded.type === PACKED ? await unpacked(embedded.text) : embedded.text, NAME);
}

/** The text that base64 of gzip holds. */
async function unpacked(base64: string): Promise<string> {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  } catch (cause) {
    throw new CiteloomError(
      'DOCUMENT_INVALID',
      `The graph in this page cannot be unpacked: ${messageOf(cause)}.`,
      {
        hint: 'The file may have been cut short on its way here: copy it again, or open graph.json in its place.',
        cause,
      },
    );
  }
}

async function fetched(effects: LoadEffects): Promise<string> {
  try {
    return await effects.fetchText('graph.json');
  } catch (cause) {
    throw new CiteloomError('DOCUMENT_INVALID', `graph.json could not be loaded: ${messageOf(cause)}.`, {
      hint: 'Open it through `citeloom view`, or open viewer/index.html of a build, which carries its graph.',
      cause,
    });
  }
}
