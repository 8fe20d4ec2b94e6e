import { CiteloomError } from '../errors.js';
import type { Fault } from '../input/byte-stream.js';
import { jsonProblem } from '../input/json-fault.js';
import { type Library, readLibrary } from '../sources/library/read-library.js';
import type { WatchInput } from './open-input.js';
import { PACKAGE_PATHS, readPackageFolder } from './package-files.js';
import { readTextInput } from './read-text-input.js';

const HINT = 'Export the library as CSL-JSON (in Zotero: Export Library, format CSL JSON).';

/**
 * The user's libraries, and after them those of the package.
 * @throws CiteloomError LIBRARY_UNREADABLE naming the path as it was given
 */
export async function readLibraries(paths: readonly string[], watch?: WatchInput): Promise<Library[]> {
  const own: Library[] = [];
  for (const path of paths) own.push(await readLibraryFile(path, watch));
  const bundled = await readPackageFolder(PACKAGE_PATHS.library);
  return [...own, ...bundled.map(({ name, json }) => readLibrary(json, name))];
}

async function readLibraryFile(path: string, watch: WatchInput | undefined): Promise<Library> {
  const fault: Fault = (problem, { hint = HINT, cause } = {}) =>
    new CiteloomError('LIBRARY_UNREADABLE', `Library ${path} cannot be read: ${problem}.`, { hint, cause });
  const input = await readTextInput(path, { fault, hint: HINT, ...(watch === undefined ? {} : { watch }) });
  if (input === undefined)
    throw new CiteloomError('LIBRARY_UNREADABLE', `There is no library at ${path}.`, { hint: HINT });
  return readLibrary(parsed(input.text, path), input.name, path);
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { line, problem } = jsonProblem(text);
    throw new CiteloomError(
      'LIBRARY_UNREADABLE',
      `Library ${path}, line ${line}: it is not valid JSON: ${problem}.`,
      { hint: HINT, cause },
    );
  }
}
