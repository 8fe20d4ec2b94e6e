import { join } from 'node:path';
import { graphologyReferee } from '../../document/graphology-referee.js';
import { countOf } from '../../model/format-number.js';
import { documentOfGathered, gather } from '../../pipeline.js';
import { createThreads } from '../../threads/create-threads.js';
import { claimFolder } from '../claim-folder.js';
import { type CrawlCommand, type CrawlSession, withCrawlSession } from '../crawl-session.js';
import { identity } from '../graph-identity.js';
import { assertOneStandardInput } from '../open-input.js';
import { packageVersion } from '../package-files.js';
import { readVenues, readViewerTemplate } from '../read-inputs.js';
import { readLibraries } from '../read-libraries.js';
import { showViewer } from '../serve.js';
import type { Terminal } from '../terminal.js';
import { withReadingProgress } from '../text/reading-progress.js';
import { screenOf } from '../text/screen.js';
import { summarize, summaryJson } from '../text/summary.js';
import type { BuildFlags } from '../usage/build.js';
import {
  chooseFormats,
  claimOfBuild,
  type OutputOptions,
  staleNotes,
  writeOutputs,
} from '../write-outputs.js';

/** Builds the graph of a seed, writes it in every format wanted, and shows it. */
export async function run(
  terminal: Terminal,
  seedArgument: string | undefined,
  flags: BuildFlags,
): Promise<void> {
  const formats = chooseFormats(flags.format ?? []);
  assertOneStandardInput([seedArgument, flags.decisions, ...(flags.library ?? [])]);
  const [libraries, venues, viewerTemplate] = await Promise.all([
    withReadingProgress(terminal, flags, (watch) => readLibraries(flags.library ?? [], watch)),
    readVenues(),
    readViewerTemplate(),
  ]);
  const place = { folder: flags.out, formats, viewerTemplate, force: flags.force, csvBom: flags.csvBom };
  const command: CrawlCommand = {
    ...{ name: 'build', seedArgument, flags },
    beforeStart: (seeds) => claimFolder(claimOfBuild(place, identity(flags.out, { seeds }))),
  };
  await withCrawlSession(command, terminal, (session) =>
    buildAndWrite(session, { libraries, venues, place, flags, terminal }),
  );
  if (flags.view && terminal.out.isTTY) {
    const graphFile = join(flags.out, 'graph.json');
    await showViewer({ graphFile, port: flags.port, quiet: flags.quiet }, terminal);
  }
}

interface BuildInputs {
  readonly libraries: Awaited<ReturnType<typeof readLibraries>>;
  readonly venues: Awaited<ReturnType<typeof readVenues>>;
  readonly place: OutputOptions;
  readonly flags: BuildFlags;
  readonly terminal: Terminal;
}

async function buildAndWrite(session: CrawlSession, inputs: BuildInputs): Promise<void> {
  const { libraries, venues, place, flags, terminal } = inputs;
  const {
    progress,
    completeness,
    interrupt,
    limits,
    metadata,
    maxSearches,
    onEvent,
    seedLibraries,
    ...crawling
  } = session;
  noticeSome(
    libraries.flatMap((library) => library.warnings),
    progress.notice,
  );
  const generator = `citeloom ${await packageVersion()}`;
  const options = {
    ...limits,
    metadata,
    maxSearches,
    mergeVersions: flags.mergeVersions === true,
    rngSeed: flags.rngSeed,
    online: flags.online === true,
    generator,
  };
  const input = { ...crawling, libraries: [...seedLibraries, ...libraries], venues, options };
  const gathered = await gather(input, onEvent);
  session.endAsking();
  const { unanswered } = gathered;
  const threads = createThreads();
  const document = await documentOfGathered(gathered, {
    input: { ...input, parallel: threads },
    ...{ referee: graphologyReferee, emit: onEvent },
  }).finally(threads.close);
  interrupt.listen();
  progress.done();
  for (const sentence of completeness.staleSentences(unanswered)) progress.notice(sentence);
  noticeSome(document.meta.warnings, progress.notice);
  const { outputs, stale } = await writeOutputs(document, place, interrupt.throwIfInterrupted);
  for (const note of staleNotes(place.folder, stale)) progress.notice(note);
  const { out, call } = terminal;
  const summary = {
    ...{ document, outputs, call },
    requests: progress.counts(),
    unanswered: completeness.unanswered(unanswered),
  };
  if (flags.json === true) out.write(`${JSON.stringify(summaryJson(summary))}\n`);
  else if (flags.quiet !== true) out.write(summarize(summary, screenOf(out)));
  if (flags.requireComplete) completeness.assertComplete(unanswered);
}

/** Warnings shown on the console; the report has them all. */
const SHOWN_WARNINGS = 5;

function noticeSome(warnings: readonly string[], notice: (message: string) => void): void {
  for (const warning of warnings.slice(0, SHOWN_WARNINGS)) notice(warning);
  const more = warnings.length - SHOWN_WARNINGS;
  if (more > 0) notice(`${countOf(more, 'more warning is', 'more warnings are')} in the report.`);
}
