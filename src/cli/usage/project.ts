import { type Command, Option } from 'commander';
import type { ProjectionInfo } from '../../model/graph-document.js';
import { NORMALIZATIONS } from '../../projections/normalizations.js';
import { PROJECTIONS } from '../../projections/registry.js';
import type { YearRange } from '../../projections/slice-by-years.js';
import {
  collect,
  csvBomOption,
  type DirectionFlags,
  directionOption,
  FORCE,
  parseCount,
  parseRngSeed,
  parseWeight,
  parseYears,
} from '../parse-options.js';

export interface ProjectFlags extends DirectionFlags {
  readonly kind: ProjectionInfo['kind'];
  readonly normalization: ProjectionInfo['normalization'];
  readonly minWeight: number;
  readonly top?: number;
  readonly years?: YearRange;
  readonly slices?: number;
  readonly sliceLength?: number;
  readonly fractional?: true;
  readonly includeSeed?: true;
  readonly out: string;
  readonly format?: readonly string[];
  readonly rngSeed: number;
  readonly csvBom?: true;
  readonly force?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** `citeloom project`: graphs of works that are cited together, cite the same, or of authors who write together. */
export function declareProject(program: Command): Command {
  return program
    .command('project')
    .description('tie works by co-citation or bibliographic coupling, or authors by co-authorship')
    .argument('<graph>', 'a graph file of any program, or the folder of a build')
    .addOption(choice('--kind <kind>', 'what ties two', PROJECTIONS).default('co-citation'))
    .addOption(
      choice('--normalization <how>', 'how weights are made comparable', NORMALIZATIONS).default('none'),
    )
    .option('--min-weight <weight>', 'leave out ties that weigh less, as normalized', parseWeight, 0)
    .option('--top <count>', 'keep the ties among so many strongest of one of their ends', parseCount)
    .option('--years <from-to>', 'only what works of these years cite (co-authorship: write)', parseYears)
    .addOption(
      new Option('--slices <count>', 'one projection for each of so many periods')
        .argParser(parseCount)
        .conflicts('sliceLength'),
    )
    .option('--slice-length <years>', 'one projection for each period of so many years', parseCount)
    .option('--fractional', 'a work of k authors counts 1/(k − 1) for each pair of them')
    .addOption(directionOption())
    .option('--include-seed', 'take in the reference lists of seeds, which tie all works alike')
    .option('--out <folder>', 'where to write', 'projection')
    .option('--format <format>', 'write this format besides graph.json (repeatable; default: all)', collect)
    .addOption(csvBomOption())
    .option('--force', FORCE)
    .option('--rng-seed <number>', 'seed of the random numbers of layouts and communities', parseRngSeed, 1)
    .option('--quiet', 'nothing but errors')
    .option('--json', 'the summary as JSON');
}

function choice(flag: string, description: string, values: readonly { readonly id: string }[]): Option {
  return new Option(flag, description).choices(values.map(({ id }) => id));
}
