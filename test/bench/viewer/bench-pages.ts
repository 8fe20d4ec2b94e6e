import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { embedDocument } from '../../../src/exports/embed-document.js';
import type { GraphDocument } from '../../../src/model/graph-document.js';

/** The pages that are held against each other. */
export const PAGES = Object.freeze(['viewer', 'bare sigma'] as const);

/** Name of a page. */
export type PageId = (typeof PAGES)[number];

/** Writes both pages with a document in them; gives their addresses. */
export async function writePages(
  folder: string,
  document: GraphDocument,
): Promise<Readonly<Record<PageId, string>>> {
  const viewer = readFileSync(join(import.meta.dirname, '../../../dist/viewer-template.html'), 'utf8');
  const bare = `<!doctype html><style>html,body,#stage{margin:0;height:100%}</style><div id="stage"></div><script type="application/json" id="graph-document">${JSON.stringify(document)}</script><script>${await bareScript()}</script>`;
  const write = (name: string, page: string) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, page);
    return pathToFileURL(file).href;
  };
  return {
    viewer: write('viewer', [...embedDocument(viewer, document)].join('')),
    'bare sigma': write('bare', bare),
  };
}

async function bareScript(): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: 'error' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'bare-page.ts'), formats: ['iife'], name: 'bare' },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunk = outputs.find((each) => each.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('vite gave no script');
  return chunk.code.replaceAll('</script', '<\\/script');
}
