import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const rules: IConfiguration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-layers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The names of the rules that a tree of files breaks. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { output } = await cruise(
    ['src', 'web'].filter((room) => Object.keys(files).some((path) => path.startsWith(room))),
    {
      ruleSet: { forbidden: rules.forbidden ?? [] },
      validate: true,
      baseDir: folder,
      tsPreCompilationDeps: true,
    },
  );
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))].sort();
}

const LEAF = 'export const leaf = 1;\n';
const importing = (path: string) => `import { leaf } from '${path}';\nexport const used = leaf;\n`;

describe('the direction rules', () => {
  it('allow a room to import from below', async () => {
    expect(await broken({ 'src/model/a.ts': LEAF, 'src/metrics/b.ts': importing('../model/a.js') })).toEqual(
      [],
    );
  });

  it.each([
    ['metrics', 'layout'],
    ['layout', 'exports'],
    ['exports', 'metrics'],
    ['graph', 'venues'],
    ['crawl', 'http'],
    ['http', 'sources'],
    ['model', 'graph'],
  ])('forbid %s to import %s', async (from, to) => {
    const files = { [`src/${to}/a.ts`]: LEAF, [`src/${from}/b.ts`]: importing(`../${to}/a.js`) };
    expect(await broken(files)).toContain(`${from}-imports-only-below`);
  });

  it('allow a room of the viewer to import from below', async () => {
    const files = { 'web/document/a.ts': LEAF, 'web/panels/bar/b.ts': importing('../../document/a.js') };
    expect(await broken(files)).toEqual([]);
  });

  it.each([
    ['document', 'state'],
    ['encoding', 'filters'],
    ['encoding', 'state'],
    ['filters', 'state'],
    ['state', 'panels'],
    ['state', 'table'],
    ['stage', 'panels'],
    ['export', 'panels'],
    ['table', 'panels'],
    ['panels', 'page'],
  ])('forbid %s of the viewer to import %s', async (from, to) => {
    const files = { [`web/${to}/a.ts`]: LEAF, [`web/${from}/b.ts`]: importing(`../${to}/a.js`) };
    expect(await broken(files)).toContain(`web-${from}-imports-only-below`);
  });

  it('forbid a room of the viewer that they do not name', async () => {
    const files = { 'web/text/a.ts': LEAF, 'web/attic/b.ts': importing('../text/a.js') };
    expect(await broken(files)).toContain('web-room-is-listed');
  });

  it('forbid anything to import the command line', async () => {
    const files = { 'src/cli/a.ts': LEAF, 'src/pipeline.ts': importing('./cli/a.js') };
    expect(await broken(files)).toContain('nothing-imports-the-command-line');
  });

  it('forbid circles', async () => {
    const files = {
      'src/graph/a.ts': "import { b } from './b.js';\nexport const a = () => b;\n",
      'src/graph/b.ts': "import { a } from './a.js';\nexport const b = () => a;\n",
    };
    expect(await broken(files)).toContain('no-circles');
  });

  it('forbid the viewer to import anything but the model', async () => {
    const files = { 'src/metrics/a.ts': LEAF, 'web/b.ts': importing('../src/metrics/a.js') };
    expect(await broken(files)).toContain('viewer-sees-only-the-model');
  });

  it('forbid files, network and clock in the pure core', async () => {
    const files = {
      'src/venues/a.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    };
    expect(await broken(files)).toContain('no-effects-in-the-pure-core');
  });
});
