import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { systemClock } from '../../http/clock.js';
import { seededRandom } from '../../model/random.js';
import { type BuildEvent, buildDocument } from '../../pipeline.js';
import type { MetadataSource, SourceEvent } from '../../sources/contract.js';
import { createCrossrefSource } from '../../sources/crossref/source.js';
import { onInterrupt } from '../interrupt.js';
import { packageVersion } from '../package-files.js';
import { collect, parseMailto, parsePort, parseRngSeed, parseUrl } from '../parse-options.js';
import { createProgress } from '../progress.js';
import { readLibraries, readSeedArgument, readVenues, readViewerTemplate } from '../read-inputs.js';
import { openRecords } from '../records.js';
import { showViewer } from '../show-viewer.js';
import { summarize, summaryJson } from '../summary.js';
import type { Terminal } from '../terminal.js';
import { chooseFormats, writeOutputs } from '../write-outputs.js';

/** The options of `citeloom build`, as commander gives them. */
interface BuildFlags {
  readonly out: string;
  readonly mailto?: string;
  readonly plusToken?: string;
  readonly crossrefUrl: string;
  readonly offline?: true;
  readonly online?: true;
  readonly library?: readonly string[];
  readonly format?: readonly string[];
  readonly rngSeed: number;
  readonly quiet?: true;
  readonly json?: true;
  readonly view?: boolean;
  readonly port?: number;
}

/** `citeloom build`: the whole way from a seed to the exports and the viewer. */
export function registerBuild(program: Command, terminal: Terminal): void {
  program
    .command('build')
    .description('build the citation graph of a survey: crawl, measure, export, viewer')
    .argument('[seed]', 'a Crossref record (JSON), a list of DOIs, or a DOI (default: the bundled survey)')
    .option('--out <folder>', 'where the files go', 'out')
    .addOption(
      new Option(
        '--mailto <address>',
        'your e-mail address: Crossref then answers from its polite, faster pool',
      )
        .env('CITELOOM_MAILTO')
        .argParser(parseMailto),
    )
    .addOption(
      new Option('--plus-token <token>', 'token of a Crossref Metadata Plus subscription').env(
        'CITELOOM_PLUS_TOKEN',
      ),
    )
    .addOption(
      new Option('--crossref-url <url>', 'address of the REST API')
        .env('CITELOOM_CROSSREF_URL')
        .default('https://api.crossref.org')
        .argParser(parseUrl),
    )
    .addOption(new Option('--offline', 'ask no server; take local sources').conflicts('online'))
    .option('--online', 'an unreachable Crossref is an error, not a reason to take local sources')
    .option('--library <file>', 'a CSL-JSON export of your reference manager (repeatable)', collect)
    .option('--format <format>', 'write this format besides graph.json (repeatable; default: all)', collect)
    .option('--rng-seed <number>', 'seed of the random numbers of layouts and communities', parseRngSeed, 1)
    .option('--quiet', 'no progress')
    .option('--json', 'the summary as JSON')
    .option('--view', 'serve the viewer afterwards, when in a terminal')
    .option('--no-view', 'do not serve the viewer')
    .option('--port <number>', 'port of the viewer (default: 7420, or a free one)', parsePort)
    .action((seed: string | undefined, flags: BuildFlags) => build(seed, flags, terminal));
}

async function build(seedArgument: string | undefined, flags: BuildFlags, terminal: Terminal): Promise<void> {
  chooseFormats(flags.format ?? []);
  const version = await packageVersion();
  const [seed, libraries, venues, viewerTemplate] = await Promise.all([
    readSeedArgument(seedArgument),
    readLibraries(flags.library ?? []),
    readVenues(),
    readViewerTemplate(),
  ]);
  const records = await openRecords(join(flags.out, 'records.jsonl'));
  const progress = createProgress(terminal.err, { quiet: flags.quiet === true, json: flags.json === true });
  for (const warning of [...records.warnings, ...libraries.flatMap((library) => library.warnings)]) {
    progress.notice(warning);
  }
  const interrupt = onInterrupt();
  const onEvent = (event: BuildEvent | SourceEvent) => {
    if (event.type === 'lookup') records.add(event.lookup);
    progress.show(event);
  };
  try {
    const source = flags.offline
      ? undefined
      : crossrefFor(flags, { version, onEvent, signal: interrupt.signal, resumed: records.known.size > 0 });
    const { document } = await buildDocument(
      {
        seeds: [seed],
        ...(source === undefined ? {} : { source }),
        known: records.known,
        libraries,
        venues,
        options: { rngSeed: flags.rngSeed, online: flags.online === true, generator: `citeloom ${version}` },
      },
      onEvent,
    );
    progress.done();
    noticeSome(document.meta.warnings, progress.notice);
    const outputs = await writeOutputs(document, {
      folder: flags.out,
      formats: flags.format ?? [],
      viewerTemplate,
    });
    const summary = { document, outputs, requests: progress.requests() };
    terminal.out.write(flags.json ? `${JSON.stringify(summaryJson(summary))}\n` : summarize(summary));
  } finally {
    progress.done();
    interrupt.release();
    await records.save();
  }
  if (flags.view && terminal.out.isTTY) {
    const graphFile = join(flags.out, 'graph.json');
    await showViewer({ graphFile, ...(flags.port === undefined ? {} : { port: flags.port }) }, terminal);
  }
}

/** Warnings shown on the console; the report has them all. */
const SHOWN_WARNINGS = 5;

function noticeSome(warnings: readonly string[], notice: (message: string) => void): void {
  for (const warning of warnings.slice(0, SHOWN_WARNINGS)) notice(warning);
  const more = warnings.length - SHOWN_WARNINGS;
  if (more > 0) notice(`${more} more warnings are in the report.`);
}

interface SourceContext {
  readonly version: string;
  readonly onEvent: (event: SourceEvent) => void;
  readonly signal: AbortSignal;
  /** Whether an earlier run may just have sent requests. */
  readonly resumed: boolean;
}

function crossrefFor(
  flags: BuildFlags,
  { version, onEvent, signal, resumed }: SourceContext,
): MetadataSource {
  return createCrossrefSource({
    baseUrl: flags.crossrefUrl,
    userAgentVersion: version,
    clock: systemClock,
    random: seededRandom(Date.now() | 0),
    emit: onEvent,
    signal,
    resumed,
    ...(flags.mailto === undefined ? {} : { mailto: flags.mailto }),
    ...(flags.plusToken === undefined ? {} : { plusToken: flags.plusToken }),
  });
}
