import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What decides where a program keeps what is to outlive it. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The folder in which this user's runs find one another: `$XDG_STATE_HOME/citeloom`, by default
 * `~/.local/state/citeloom`; on Windows `%LOCALAPPDATA%\citeloom`.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function stateFolder(
  { platform, env, home }: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const [named, usual] =
    platform === 'win32'
      ? [env.LOCALAPPDATA, join(home, 'AppData', 'Local')]
      : [env.XDG_STATE_HOME, join(home, '.local', 'state')];
  return join(named !== undefined && isAbsolute(named) ? named : usual, 'citeloom');
}
