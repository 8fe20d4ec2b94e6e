import { basename, relative, sep } from 'node:path';

/** How a process was started, as far as it tells what to type to start it again. */
export interface Start {
  /** `process.argv[1]`. */
  readonly script: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

/** What the user types to run citeloom: `citeloom`, `npx citeloom`, or `node dist/cli.js`. */
export function commandCall(
  { script, env, folder }: Start = { script: process.argv[1], env: process.env, folder: process.cwd() },
): string {
  if (script === undefined) return 'citeloom';
  const near = relative(folder, script);
  const isInstalled = script.split(sep).includes('node_modules');
  const isNpx = env.npm_command === 'exec' || !near.startsWith('..');
  if (isInstalled && isNpx) return 'npx citeloom';
  if (isInstalled || basename(script) === 'citeloom') return 'citeloom';
  const path = near.length < script.length ? near : script;
  return `node ${/^[\w./\\:@+-]+$/.test(path) ? path : JSON.stringify(path)}`;
}

/** The commands that advice may name. */
export const COMMAND_NAMES = Object.freeze([
  ...(['build', 'crawl', 'metrics', 'communities', 'project'] as const),
  ...(['export', 'mainpath', 'view', 'explain'] as const),
]);

const ADVICE = new RegExp(`(?<![\\w./-])citeloom (?=(?:${COMMAND_NAMES.join('|')}|--help)(?![\\w-]))`, 'g');

/** A text in which `citeloom build …` stands as the user has to type it. */
export function asCalled(text: string, call: string): string {
  return text.replace(ADVICE, () => `${call} `);
}
