import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/exports/bibtex.js';
import { vosviewer } from '../../../src/exports/vosviewer.js';
import { blobOfChunks } from '../../../web/export/blob-of-chunks.js';
import { canvasObstacle } from '../../../web/export/canvas-surface.js';
import { exportGraph } from '../../../web/export/export-graph.js';
import { wrapped } from '../../../web/export/wrapped.js';
import { smallDocument } from '../../fixtures/small-document.js';

/** A clock that goes on a millisecond at each look, and counts the turns of the page. */
function clock() {
  let [time, turns] = [0, 0];
  const now = () => {
    time += 1;
    return time;
  };
  const yieldToMain = async () => {
    turns += 1;
  };
  return { now, yieldToMain, turns: () => turns };
}

describe('a file made of chunks', () => {
  it('gives the page a turn again and again, and holds every chunk', async () => {
    const { turns, ...each } = clock();
    const blob = await blobOfChunks(
      Array.from({ length: 100 }, (_, i) => `${i};`),
      'text/plain',
      each,
    );
    expect((await blob.text()).split(';')).toHaveLength(101);
    expect(turns()).toBeGreaterThan(4);
    expect(blob.type).toBe('text/plain');
  });
});

describe('exporting the graph', () => {
  it('writes all works, or those chosen under another name', async () => {
    const document = smallDocument();
    const all = await exportGraph({ document, chosen: undefined, format: bibtex }, clock());
    expect(all.name).toBe('works.bib');
    const chosen = [true, false, true, false];
    const part = await exportGraph({ document, chosen, format: bibtex }, clock());
    expect(part.name).toBe('works-part.bib');
    expect((await part.blob.text()).match(/^@/gm)).toHaveLength(1);
    expect((await all.blob.text()).match(/^@/gm)).toHaveLength(3);
  });

  it('says why a part cannot be written in a format', async () => {
    const chosen = [true, true, false, false];
    await expect(
      exportGraph({ document: smallDocument(), chosen, format: vosviewer }, clock()),
    ).rejects.toThrow('VOSviewer needs at least 3 items; the graph has 2.');
  });
});

describe('the largest picture', () => {
  it('ends where canvases end', () => {
    expect(canvasObstacle({ width: 1600, height: 1000 }, 4)).toBeUndefined();
    expect(canvasObstacle({ width: 5000, height: 1000 }, 4)).toMatch(
      /^A picture of 20000 × 4000 pixels is more/,
    );
    expect(canvasObstacle({ width: 4000, height: 4000 }, 3)).toContain('Take a smaller one, or SVG.');
  });
});

describe('text in lines', () => {
  const measure = (text: string) => 10 * text.length;
  const room = { font: '', width: 100, mostLines: 2 };

  it('breaks between words and cuts what does not fit', () => {
    expect(wrapped('Short', room, measure)).toEqual(['Short']);
    expect(wrapped('one two three', room, measure)).toEqual(['one two', 'three']);
    expect(wrapped('one two three four five six', room, measure)).toEqual(['one two', 'three fou…']);
    expect(wrapped('', room, measure)).toEqual([]);
  });
});
