import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/exports/registry.js';
import { METRICS } from '../../src/metrics/registry.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('tables of README', () => {
  it('name every measure of the registry and no other', () => {
    const measured = METRICS.flatMap(({ outputs }) => outputs.map(({ attribute }) => attribute));
    expect(namesIn('| attribute | measure | |').filter((name) => name !== 'spc')).toEqual(sorted(measured));
  });

  it('name every file of the registry, the pages and the store', () => {
    const files = [...EXPORT_FORMATS.map(({ fileName }) => fileName)];
    const others = ['viewer/index.html', 'report.html', 'crawl.sqlite'];
    expect(namesIn('| file in `out/` | opens in |')).toEqual(sorted([...files, ...others]));
  });
});

/** What stands in backquotes in the first column of the table with this head. */
function namesIn(head: string): string[] {
  const [, after = ''] = README.split(`${head}\n`);
  const rows = after.slice(0, after.indexOf('\n\n')).split('\n').slice(1);
  return sorted(
    rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
  );
}

function sorted(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}
