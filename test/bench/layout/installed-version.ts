import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const Package = v.object({ version: v.string() });

/** The version of an installed package. */
export function installedVersion(name: string): string {
  const json: unknown = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return v.parse(Package, json).version;
}
