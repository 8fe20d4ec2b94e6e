import { basename, join } from 'node:path';
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { documentOfGraph } from '../../document-of-graph.js';
import type { ProjectionInfo } from '../../model/graph-document.js';
import { NORMALIZATIONS } from '../../projections/normalizations.js';
import type { PeriodCut } from '../../projections/periods.js';
import type { GraphProjectionOptions, ProjectedGraph } from '../../projections/project-graph.js';
import { PROJECTIONS } from '../../projections/registry.js';
import type { YearRange } from '../../projections/slice-by-years.js';
import { createThreads, type Threads } from '../../threads/create-threads.js';
import { type DirectionFlags, directionOption, reversedNote } from '../direction-option.js';
import { makeProjections } from '../make-projections.js';
import { packageVersion } from '../package-files.js';
import { collect, parseCount, parseRngSeed, parseWeight, parseYears } from '../parse-options.js';
import {
  type ProjectionResult,
  projectionJson,
  projectionNotices,
  projectionSummary,
} from '../projection-summary.js';
import { readGraphColumns } from '../read-graph-columns.js';
import { readViewerTemplate } from '../read-inputs.js';
import { printable, type Terminal } from '../terminal.js';
import { chooseFormats, writeOutputs } from '../write-outputs.js';

interface ProjectFlags extends DirectionFlags {
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
  readonly quiet?: true;
  readonly json?: true;
}

/** `citeloom project`: graphs of works that are cited together, cite the same, or of authors who write together. */
export function registerProject(program: Command, terminal: Terminal): void {
  program
    .command('project')
    .description('tie works by co-citation or bibliographic coupling, or authors by co-authorship')
    .argument('<graph>', 'a graph file of any program, or the folder of a build')
    .addOption(choice('--kind <kind>', 'what ties two', PROJECTIONS).default('co-citation'))
    .addOption(
      choice('--normalization <how>', 'how weights are made comparable', NORMALIZATIONS).default('none'),
    )
    .option('--min-weight <weight>', 'leave out ties that weigh less, as normalised', parseWeight, 0)
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
    .option('--rng-seed <number>', 'seed of the random numbers of layouts and communities', parseRngSeed, 1)
    .option('--quiet', 'no notices')
    .option('--json', 'the summary as JSON')
    .action((graph: string, flags: ProjectFlags) => project(graph, flags, terminal));
}

function choice(flag: string, description: string, values: readonly { readonly id: string }[]): Option {
  return new Option(flag, description).choices(values.map(({ id }) => id));
}

async function project(path: string, flags: ProjectFlags, terminal: Terminal): Promise<void> {
  chooseFormats(flags.format ?? []);
  const viewerTemplate = await readViewerTemplate();
  const threads = createThreads();
  try {
    const columns = await readGraphColumns(path, flags.direction);
    const graph = { ...columns, title: columns.title ?? basename(path) };
    const cut = cutOf(flags);
    const plan = { options: optionsOf(flags), ...(cut === undefined ? {} : { cut }) };
    const results: ProjectionResult[] = [];
    const projections = await makeProjections(graph, plan, threads);
    if (flags.quiet !== true) notice([...reversedNote(columns), ...projectionNotices(projections)], terminal);
    for (const projected of projections)
      results.push(await written(projected, { flags, viewerTemplate, threads, sliced: cut !== undefined }));
    terminal.out.write(
      flags.json ? `${JSON.stringify(projectionJson(results))}\n` : projectionSummary(results),
    );
  } finally {
    await threads.close();
  }
}

function optionsOf(flags: ProjectFlags): GraphProjectionOptions {
  const { kind, normalization, minWeight, top, years, fractional, includeSeed } = flags;
  return {
    ...{ kind, normalization, minWeight },
    ...(top === undefined ? {} : { top }),
    ...(years === undefined ? {} : { years }),
    ...{ fractional: fractional === true, includeSeed: includeSeed === true },
  };
}

function cutOf({ slices, sliceLength }: ProjectFlags): PeriodCut | undefined {
  if (slices !== undefined) return { slices };
  return sliceLength === undefined ? undefined : { length: sliceLength };
}

function notice(texts: readonly string[], { err }: Terminal): void {
  for (const text of texts) err.write(`${pc.yellow('note')}  ${printable(text)}\n`);
}

interface WriteInputs {
  readonly flags: ProjectFlags;
  readonly viewerTemplate: string;
  readonly threads: Threads;
  /** Whether each projection has a folder of its own. */
  readonly sliced: boolean;
}

async function written(projected: ProjectedGraph, inputs: WriteInputs): Promise<ProjectionResult> {
  const { graph, info } = projected;
  if (graph.source.length === 0) return projected;
  const { flags, viewerTemplate, threads, sliced } = inputs;
  const document = await documentOfGraph(graph, {
    generator: `citeloom ${await packageVersion()}`,
    projection: info,
    rngSeed: flags.rngSeed,
    parallel: threads,
  });
  const folder = sliced && info.years !== undefined ? join(flags.out, info.years.join('-')) : flags.out;
  const outputs = await writeOutputs(document, { folder, formats: flags.format ?? [], viewerTemplate });
  return { ...projected, written: { document, outputs } };
}
