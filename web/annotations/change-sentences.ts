import { edgeWords, hasTies, nodeWords } from '../../src/model/edge-words.js';
import { shortened } from '../../src/model/text/shortened.js';
import { venueLabel } from '../../src/model/venue.js';
import type { DocumentIndex } from '../document/document-index.js';
import { counted, formatNumber } from '../text/wording.js';
import type { Change, Changes } from './what-changes.js';

const MOST_NAMED = 3;

/** Changes in words, the plainest first. */
export function changeSentences(index: DocumentIndex, changes: Changes): string[] {
  const { one, many } = nodeWords(index.document);
  const { works } = changes;
  return [
    `${counted(works.after, one, many)} instead of ${formatNumber(works.before)}.`,
    links(index, changes),
    ...alone(index, changes.alone),
    ...venue(index, changes.venue),
    ...community(index, changes.community),
    ...mainPath(changes.mainPath),
    ...topCited(changes.topCited),
  ];
}

function links({ document }: DocumentIndex, { cites, citedBy }: Changes): string {
  const { one, many } = edgeWords(document);
  const total = counted(cites + citedBy, one, many);
  const go = cites + citedBy === 1 ? 'goes' : 'go';
  if (cites + citedBy === 0) return `No ${one} goes with it.`;
  if (hasTies(document)) return `${total} ${go} with it.`;
  return `${total} ${go} with it: it cites ${counted(cites, 'work')} here and is cited by ${formatNumber(citedBy)}.`;
}

function alone(index: DocumentIndex, works: readonly number[]): string[] {
  if (works.length === 0) return [];
  const { one } = edgeWords(index.document);
  const names = works.slice(0, MOST_NAMED).map((work) => shortened(index.shortLabel(work), 40));
  const more = works.length > MOST_NAMED ? ' and others' : '';
  const lose = works.length === 1 ? 'loses its' : 'lose their';
  const { one: node, many } = nodeWords(index.document);
  return [`${counted(works.length, node, many)} ${lose} only ${one} here: ${names.join(', ')}${more}.`];
}

function venue({ document }: DocumentIndex, change: Changes['venue']): string[] {
  if (change === undefined) return [];
  const found = document.venues.find(({ key }) => key === change.key);
  const name = shortened(found === undefined ? change.key : venueLabel(found), 60);
  const { works, rank } = change;
  if (works.after === 0) return [`${name} has no work left.`];
  const place =
    rank.after === rank.before
      ? `keeps rank ${formatNumber(rank.after)} of the venues`
      : `falls from rank ${formatNumber(rank.before)} to ${formatNumber(rank.after)} of the venues`;
  return [`${name} ${place}, with ${instead(works)}.`];
}

function community({ document }: DocumentIndex, change: Changes['community']): string[] {
  if (change === undefined) return [];
  const name = document.communities.find(({ id }) => id === change.id)?.name ?? String(change.id);
  const { one, many } = nodeWords(document);
  return [`The community “${shortened(name, 60)}” has ${instead(change.works, one, many)}.`];
}

function mainPath(change: Changes['mainPath']): string[] {
  if (change === undefined) return [];
  return [
    {
      broken: 'The main path runs through it, and breaks without it.',
      shorter: 'The main path ends at it, and is one work shorter without it.',
      untouched: 'The main path does not run through it.',
    }[change],
  ];
}

function topCited({ among, citedLess }: Changes['topCited']): string[] {
  if (among === 0) return [];
  const top = among === 1 ? 'The most cited work' : `the ${formatNumber(among)} most cited works`;
  if (among === 1) return [`${top} is cited ${citedLess === 1 ? 'once less' : 'as before'}.`];
  if (citedLess === 0) return [`None of ${top} is cited less.`];
  return [`${formatNumber(citedLess)} of ${top} ${citedLess === 1 ? 'is' : 'are'} cited less.`];
}

function instead({ before, after }: Change, one = 'work', many = 'works'): string {
  return `${counted(after, one, many)} instead of ${formatNumber(before)}`;
}
