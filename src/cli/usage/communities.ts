import { type Command, InvalidArgumentError, Option } from 'commander';
import { COMMUNITY_ALGORITHMS } from '../../metrics/communities/find-communities.js';
import { addMeasuredOptions, type MeasuredFlags } from '../measured-options.js';
import { csvBomOption, parseCount, parseRngSeed } from '../parse-options.js';

export interface CommunitiesFlags extends MeasuredFlags {
  readonly algorithm: keyof typeof COMMUNITY_ALGORITHMS;
  readonly resolution: number;
  readonly top?: number;
  readonly format: 'table' | 'csv' | 'json';
  readonly csvBom?: true;
  readonly json?: true;
  readonly rngSeed: number;
}

/** `citeloom communities`: which works of any graph file belong together, and what they are about. */
export function declareCommunities(program: Command): Command {
  const algorithms = Object.keys(COMMUNITY_ALGORITHMS);
  return addMeasuredOptions(program.command('communities'))
    .description('find the communities of any graph file, and name them by their titles')
    .addOption(new Option('--algorithm <name>', 'how').choices(algorithms).default('leiden'))
    .option('--resolution <number>', 'above 1 smaller communities, below 1 larger ones', parseResolution, 1)
    .option('--top <number>', 'only so many communities in the table', parseCount)
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'csv', 'json']).default('table'),
    )
    .option('--json', 'as JSON')
    .addOption(csvBomOption())
    .option('--rng-seed <number>', 'seed of the random numbers', parseRngSeed, 1);
}

function parseResolution(text: string): number {
  const resolution = Number(text);
  if (resolution >= 0.01 && resolution <= 100) return resolution;
  throw new InvalidArgumentError('It must be a number from 0.01 to 100.');
}
