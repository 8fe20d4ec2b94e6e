import { expect, test } from 'vitest';
import { stateFolder } from '../../src/cli/open-source.js';

const HOME = '/home/ada';

test.each([
  ['linux', {}, '/home/ada/.local/state/citeloom'],
  ['linux', { XDG_STATE_HOME: '/var/state' }, '/var/state/citeloom'],
  ['darwin', { XDG_STATE_HOME: 'not/absolute' }, '/home/ada/.local/state/citeloom'],
  ['linux', { XDG_STATE_HOME: '' }, '/home/ada/.local/state/citeloom'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/citeloom'],
] as const)('on %s with %j is %s', (platform, env, folder) => {
  expect(stateFolder({ platform, env, home: HOME })).toBe(folder);
});
