import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Places inside the installed package. */
export const PACKAGE_PATHS = Object.freeze({
  seeds: join(ROOT, 'data', 'seeds'),
  defaultSeed: join(ROOT, 'data', 'seeds', 'taffc.2022.3205170.json'),
  library: join(ROOT, 'data', 'library'),
  venues: join(ROOT, 'data', 'venues.json'),
  viewer: join(ROOT, 'dist', 'viewer'),
  viewerTemplate: join(ROOT, 'dist', 'viewer-template.html'),
});

/** The version in package.json. */
export async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0';
}

/** A JSON file of the package. */
export async function readPackageJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** The JSON files of a folder of the package, by name. */
export async function readPackageFolder(folder: string): Promise<{ name: string; json: unknown }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => ({ name, json: await readPackageJson(join(folder, name)) })));
}
