import { leftOutWarnings } from '../../crawl/frontier.js';
import { CiteloomError } from '../../errors.js';
import { type GatheredWorks, gatherWorks } from '../../gather/gather-works.js';
import { countOf } from '../../model/format-number.js';
import { unansweredSentences } from '../../model/unanswered.js';
import { createVenueComparison } from '../../venues/compare-venues.js';
import { storePath } from '../crawl-options.js';
import { type CrawlCommand, type CrawlSession, withCrawlSession } from '../crawl-session.js';
import { readVenues } from '../read-inputs.js';
import { claimSnapshot, writeSnapshot } from '../snapshot-file.js';
import { printable, type Terminal } from '../terminal.js';
import { crawlCountsJson, crawlTable } from '../text/crawl-table.js';
import { type Screen, screenOf } from '../text/screen.js';
import type { CrawlCommandFlags } from '../usage/crawl.js';

/** Crawls a seed into the store, and writes a snapshot where one is wanted. */
export async function run(
  terminal: Terminal,
  seedArgument: string | undefined,
  flags: CrawlCommandFlags,
): Promise<void> {
  if (flags.offline === true && flags.exportSnapshot === undefined)
    throw new CiteloomError('USAGE', 'There is nothing to crawl with --offline.', {
      hint: 'Give --export-snapshot FILE to export what the store holds, or leave --offline out.',
    });
  const command: CrawlCommand = {
    ...{ name: 'crawl', seedArgument, flags },
    beforeStart: async (seeds) => {
      if (flags.exportSnapshot !== undefined && flags.force !== true)
        await claimSnapshot(flags.exportSnapshot, seeds);
    },
  };
  await withCrawlSession(command, terminal, async (session) => {
    const { progress, completeness, onEvent, cache, limits, metadata, decisions } = session;
    const compareContainers = createVenueComparison(await readVenues());
    const crawled = await gatherWorks({ ...session, compareContainers }, onEvent);
    progress.done();
    const lacking = crawled.unanswered;
    const unanswered = completeness.unanswered(lacking);
    for (const sentence of unansweredSentences(lacking, session.source === undefined ? 'unasked' : 'asked'))
      progress.notice(sentence);
    for (const sentence of completeness.staleSentences(lacking)) progress.notice(sentence);
    for (const warning of crawled.leftOut.flatMap(leftOutWarnings)) progress.notice(warning);
    if (flags.exportSnapshot !== undefined)
      await writeSnapshot(flags.exportSnapshot, {
        crawled,
        matches: crawled.matches,
        decisions,
        cache,
        limits,
        metadata,
      });
    const result = { ...crawled, unanswered };
    const { out } = terminal;
    if (flags.json === true) out.write(toldAsJson(session, result, flags));
    else if (flags.quiet !== true) out.write(told(session, result, { flags, screen: screenOf(out) }));
    if (flags.requireComplete) completeness.assertComplete(lacking);
  });
}

function told(
  { progress }: CrawlSession,
  { seeds, matches }: GatheredWorks,
  { flags, screen }: { readonly flags: CrawlCommandFlags; readonly screen: Screen },
): string {
  const blocks = [
    printable(seeds.map(({ title }) => title).join(' + ')),
    ...matchesText(matches),
    crawlTable(progress.counts(), screen),
    [
      `store     ${storePath(flags)}`,
      ...(flags.exportSnapshot === undefined ? [] : [`snapshot  ${flags.exportSnapshot}`]),
    ].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function toldAsJson(
  { progress }: CrawlSession,
  { seeds, depths, matches, unanswered }: GatheredWorks,
  flags: CrawlCommandFlags,
): string {
  const json = {
    seeds: seeds.map(({ id }) => id),
    works: depths.size,
    withoutDoi: Object.fromEntries(outcomesOf(matches)),
    requests: crawlCountsJson(progress.counts()),
    unanswered,
    store: storePath(flags),
    ...(flags.exportSnapshot === undefined ? {} : { snapshot: flags.exportSnapshot }),
  };
  return `${JSON.stringify(json)}\n`;
}

/** What became of the references without a DOI, in one sentence; nothing when there are none. */
function matchesText(matches: GatheredWorks['matches']): string[] {
  const outcomes = outcomesOf(matches);
  const total = matches.byReference.size;
  if (total === 0) return [];
  const parts = outcomes.map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  return [`${countOf(total, 'reference')} without a DOI: ${parts}`];
}

function outcomesOf({ byReference }: GatheredWorks['matches']): [outcome: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { outcome } of byReference.values()) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
