import { basename, join } from 'node:path';
import { type Command, Option } from 'commander';
import { documentOfGraph } from '../../document-of-graph.js';
import type { ProjectionInfo } from '../../model/graph-document.js';
import { NORMALIZATIONS } from '../../projections/normalizations.js';
import type { PeriodCut } from '../../projections/periods.js';
import type { GraphProjectionOptions, ProjectedGraph } from '../../projections/project-graph.js';
import { PROJECTIONS } from '../../projections/registry.js';
import type { YearRange } from '../../projections/slice-by-years.js';
import { createThreads, type Threads } from '../../threads/create-threads.js';
import { claimFolder } from '../claim-folder.js';
import { csvBomOption } from '../csv-bom.js';
import { type DirectionFlags, directionOption, reversedNote } from '../direction-option.js';
import { identity } from '../graph-identity.js';
import { makeProjections } from '../make-projections.js';
import { type Messages, messagesOn } from '../messages.js';
import { packageVersion } from '../package-files.js';
import { collect, FORCE, parseCount, parseRngSeed, parseWeight, parseYears } from '../parse-options.js';
import {
  type ProjectionResult,
  projectionJson,
  projectionNotices,
  projectionSummary,
} from '../projection-summary.js';
import { readGraphColumns } from '../read-graph-columns.js';
import { readViewerTemplate } from '../read-inputs.js';
import { withReadingProgress } from '../reading-progress.js';
import { screenOf } from '../screen.js';
import type { Terminal } from '../terminal.js';
import {
  chooseFormats,
  claimOfBuild,
  type OutputOptions,
  staleNotes,
  writeOutputs,
} from '../write-outputs.js';

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
  readonly csvBom?: true;
  readonly force?: true;
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
    .addOption(csvBomOption())
    .option('--force', FORCE)
    .option('--rng-seed <number>', 'seed of the random numbers of layouts and communities', parseRngSeed, 1)
    .option('--quiet', 'nothing but errors')
    .option('--json', 'the summary as JSON')
    .action((graph: string, flags: ProjectFlags) => project(graph, flags, terminal));
}

function choice(flag: string, description: string, values: readonly { readonly id: string }[]): Option {
  return new Option(flag, description).choices(values.map(({ id }) => id));
}

async function project(path: string, flags: ProjectFlags, terminal: Terminal): Promise<void> {
  const formats = chooseFormats(flags.format ?? []);
  const viewerTemplate = await readViewerTemplate();
  const threads = createThreads();
  try {
    const columns = await withReadingProgress(terminal, flags, (watch) =>
      readGraphColumns(path, flags.direction, watch),
    );
    const graph = { ...columns, title: columns.title ?? basename(path) };
    const cut = cutOf(flags);
    const plan = { options: optionsOf(flags), ...(cut === undefined ? {} : { cut }) };
    const results: ProjectionResult[] = [];
    const projections = await makeProjections(graph, plan, threads);
    const messages = messagesOn(terminal, flags);
    for (const text of [...reversedNote(columns), ...projectionNotices(projections)]) messages.note(text);
    const folderOf = ({ info }: ProjectedGraph) =>
      cut !== undefined && info.years !== undefined ? join(flags.out, info.years.join('-')) : flags.out;
    const places = projections.map((projected) => ({
      projected,
      place: {
        folder: folderOf(projected),
        formats,
        viewerTemplate,
        force: flags.force,
        csvBom: flags.csvBom,
      },
    }));
    for (const { projected, place } of places) await claim(projected, place);
    for (const { projected, place } of places)
      results.push(await written(projected, { place, threads, messages, rngSeed: flags.rngSeed }));
    const { out } = terminal;
    if (flags.json === true) out.write(`${JSON.stringify(projectionJson(results))}\n`);
    else if (flags.quiet !== true) out.write(projectionSummary(results, screenOf(out)));
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

/** Before anything is written: of several projections all or none. */
async function claim({ graph, info }: ProjectedGraph, place: OutputOptions): Promise<void> {
  if (graph.source.length === 0) return;
  await claimFolder(claimOfBuild(place, identity(graph.title ?? 'Graph', { projection: info })));
}

interface WriteInputs {
  readonly place: OutputOptions;
  readonly threads: Threads;
  readonly messages: Messages;
  readonly rngSeed: number;
}

async function written(projected: ProjectedGraph, inputs: WriteInputs): Promise<ProjectionResult> {
  const { graph, info } = projected;
  if (graph.source.length === 0) return projected;
  const { place, threads, messages, rngSeed } = inputs;
  const document = await documentOfGraph(graph, {
    generator: `citeloom ${await packageVersion()}`,
    projection: info,
    rngSeed,
    parallel: threads,
  });
  const { outputs, stale } = await writeOutputs(document, place);
  for (const note of staleNotes(place.folder, stale)) messages.note(note);
  return { ...projected, written: { document, outputs } };
}
