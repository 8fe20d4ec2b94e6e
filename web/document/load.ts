import { CiteloomError, messageOf } from '../../src/errors.js';
import { parseDocument } from '../../src/imports/document/read-document.js';
import type { GraphDocument } from '../../src/model/graph-document.js';

const BLOCK = 'graph-document';
/** What messages call the graph of the page. */
const NAME = 'The graph';

/** What loading needs of a page. */
export interface LoadEffects {
  /** Text of the data block in the page; null when there is none. */
  readonly embedded: string | null;
  /** Fetches the text of a file beside the page. */
  readonly fetchText: (path: string) => Promise<string>;
}

/** The effects of a real page. */
export function pageEffects(page: Document): LoadEffects {
  return {
    embedded: page.getElementById(BLOCK)?.textContent ?? null,
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
  const text = effects.embedded ?? (await fetched(effects));
  return parseDocument(text, NAME);
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
