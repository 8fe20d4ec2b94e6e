import { version } from '../../../package.json';

/** Name and version of what makes documents in the viewer: the same as on the command line. */
export const generator = `citeloom ${version}`;
