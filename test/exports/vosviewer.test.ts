import { describe, expect, it } from 'vitest';
import { vosviewer } from '../../src/exports/vosviewer.js';
import { documentOf } from '../fixtures/document.js';
import { HOSTILE_TITLES, hostileDocument } from '../fixtures/hostile-document.js';
import { smallDocument } from '../fixtures/small-document.js';

interface Item {
  readonly id: string;
  readonly description: string;
  readonly x: number;
  readonly cluster?: number;
  readonly weights: Record<string, number>;
  readonly scores: Record<string, number | null>;
}

interface VosviewerFile {
  readonly network: {
    readonly items: readonly Item[];
    readonly links: readonly { source_id: string; target_id: string; strength: number }[];
    readonly clusters: readonly { cluster: number; label: string }[];
  };
}

const read = (document: ReturnType<typeof smallDocument>): VosviewerFile['network'] =>
  (JSON.parse([...vosviewer.write(document)].join('')) as VosviewerFile).network;

describe('graph.vosviewer.json', () => {
  it('gives every item every weight as a number, and every score as a number or null', () => {
    const { items } = read(smallDocument());
    expect(items.map(({ weights }) => weights)).toEqual([
      { citations: 1, references: 1 },
      { citations: 2, references: 0 },
      { citations: 0, references: 3 },
      { citations: 1, references: 0 },
    ]);
    expect(items.map(({ scores }) => scores.year)).toEqual([1999, 1990, null, null]);
    expect(new Set(items.map(({ scores }) => Object.keys(scores).join()))).toEqual(
      new Set(['year,isReferencedByCount,inDegree,outDegree,pageRank']),
    );
  });

  it('makes one link of two works that cite each other', () => {
    const document = documentOf(
      [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      [
        [0, 1],
        [1, 0],
        [2, 0],
      ],
    );
    expect(read(document).links).toEqual([
      { source_id: 'a', target_id: 'b', strength: 2 },
      { source_id: 'c', target_id: 'a', strength: 1 },
    ]);
  });

  it('clusters by venue, and by community where communities are known', () => {
    const byVenue = read(smallDocument());
    expect(byVenue.clusters).toEqual([{ cluster: 1, label: 'CVPR' }]);
    expect(byVenue.items.map(({ cluster }) => cluster)).toEqual([1, undefined, undefined, undefined]);
    const communities = [
      { id: 1, name: 'Early', size: 1 },
      { id: 2, name: 'Middle', size: 1 },
    ];
    const byCommunity = read({ ...smallDocument(), communities });
    expect(byCommunity.items.map(({ cluster }) => cluster)).toEqual([1, 2, undefined, undefined]);
  });

  it('leaves out a weight that is 0 everywhere', () => {
    expect(read(documentOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }])).items[0]?.weights).toEqual({});
  });

  it('says in the description which notices there are', () => {
    const updates = [
      { doi: '10.1000/r', type: 'retraction', source: 'retraction-watch', date: '2021-03-09' },
      { doi: '10.1000/<c>', type: 'correction', source: '<b>' },
    ];
    const updatesWork = [{ doi: '10.1000/other', type: 'erratum' }];
    const [item] = read(documentOf([{ id: 'a', updates, updatesWork }, { id: 'b' }, { id: 'c' }])).items;
    expect(item?.description).toBe(
      '<table><tr><td>Title:</td><td>a</td></tr>' +
        '<tr><td>Notice:</td><td>Retracted on 2021-03-09, according to Retraction Watch: 10.1000/r</td></tr>' +
        '<tr><td>Notice:</td><td>Corrected, according to &lt;b&gt;: 10.1000/&lt;c&gt;</td></tr>' +
        '<tr><td>Notice:</td><td>This is an erratum to 10.1000/other</td></tr></table>',
    );
  });

  it('escapes what is shown as HTML', () => {
    const { items } = read(hostileDocument());
    expect(items).toHaveLength(HOSTILE_TITLES.length);
    for (const { description } of items) {
      expect(description.replace(/<\/?(?:table|tr|td)>/g, '')).not.toMatch(/[<>"]/);
    }
  });

  it('says why it cannot write fewer than three works', () => {
    const document = documentOf([{ id: 'a' }, { id: 'b' }]);
    const reason = 'VOSviewer needs at least 3 items; the graph has 2.';
    expect(vosviewer.obstacle?.(document)).toBe(reason);
    expect(() => [...vosviewer.write(document)]).toThrow(
      expect.objectContaining({ code: 'EXPORT_FAILED', message: reason }),
    );
  });
});
