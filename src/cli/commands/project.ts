import { basename, join } from 'node:path';
import { documentOfGraph } from '../../document/document-of-graph.js';
import type { GraphProjectionOptions, ProjectedGraph } from '../../projections/project-graph.js';
import type { PeriodCut } from '../../projections/slice-by-years.js';
import { createThreads, type Threads } from '../../threads/create-threads.js';
import { claimFolder } from '../claim-folder.js';
import { identity } from '../graph-identity.js';
import { makeProjections } from '../make-projections.js';
import { packageVersion } from '../package-files.js';
import { reversedNote } from '../parse-options.js';
import { readGraphColumns } from '../read-graph.js';
import { readViewerTemplate } from '../read-inputs.js';
import type { Terminal } from '../terminal.js';
import { type Messages, messagesOn } from '../text/messages.js';
import {
  type ProjectionResult,
  projectionJson,
  projectionNotices,
  projectionSummary,
} from '../text/projection-summary.js';
import { withReadingProgress } from '../text/reading-progress.js';
import { screenOf } from '../text/screen.js';
import type { ProjectFlags } from '../usage/project.js';
import {
  chooseFormats,
  claimOfBuild,
  type OutputOptions,
  staleNotes,
  writeOutputs,
} from '../write-outputs.js';

/** Projects a graph file and writes each projection as a graph. */
export async function run(terminal: Terminal, path: string, flags: ProjectFlags): Promise<void> {
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
