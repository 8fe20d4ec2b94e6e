import type { Command } from 'commander';
import {
  collect,
  csvBomOption,
  type DirectionFlags,
  directionOption,
  FORCE,
  parseRngSeed,
} from '../parse-options.js';

export interface ExportFlags extends DirectionFlags {
  readonly format?: readonly string[];
  readonly out: string;
  readonly rngSeed: number;
  readonly force?: true;
  readonly csvBom?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** `citeloom export`: write any graph file in other formats. */
export function declareExport(program: Command): Command {
  return program
    .command('export')
    .description('write a graph file of any program in other formats, measured and laid out')
    .argument('<graph>', 'a graph file of any program, or the folder of a build')
    .option('--format <format>', 'write this format (repeatable; default: all)', collect)
    .option('--out <folder>', 'where to write', 'out')
    .addOption(directionOption())
    .option('--force', FORCE)
    .addOption(csvBomOption())
    .option('--rng-seed <number>', 'seed of the random numbers of layouts and communities', parseRngSeed, 1)
    .option('--quiet', 'nothing but errors')
    .option('--json', 'the list of files as JSON');
}
