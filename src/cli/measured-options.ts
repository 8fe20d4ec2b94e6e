import type { Command } from 'commander';
import { type DirectionFlags, directionOption } from './parse-options.js';

/** What every command that measures a graph file takes. */
export interface MeasuredFlags extends DirectionFlags {
  readonly includeSeed?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** Adds the argument and the options of `MeasuredFlags`. */
export function addMeasuredOptions(command: Command): Command {
  return command
    .argument('<graph>', 'a graph file (.json .graphml .gexf .net .paj .csv), or the folder of a build')
    .addOption(directionOption())
    .option('--include-seed', 'measure the seeds that cite everything as well')
    .option('--quiet', 'the result alone: no notes');
}
