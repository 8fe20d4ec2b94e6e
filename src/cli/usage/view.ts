import type { Command } from 'commander';
import { type DirectionFlags, directionOption, parsePort } from '../parse-options.js';

export interface ViewFlags extends DirectionFlags {
  readonly port?: number;
  readonly quiet?: true;
}

/** `citeloom view`: serve the viewer for a graph that was built, or for a graph file of another program. */
export function declareView(program: Command): Command {
  return program
    .command('view')
    .description('serve the viewer for a graph on this machine')
    .argument('[graph]', 'the folder of a build, or a graph file of any program', 'out')
    .option('--port <number>', 'port on 127.0.0.1 (default: 7420, or a free one)', parsePort)
    .addOption(directionOption())
    .option('--quiet', 'the address alone');
}
