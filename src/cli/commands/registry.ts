import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { declareBuild } from '../usage/build.js';
import { declareCommunities } from '../usage/communities.js';
import { declareCrawl } from '../usage/crawl.js';
import { declareExplain } from '../usage/explain.js';
import { declareExport } from '../usage/export.js';
import { declareMainPath } from '../usage/main-path.js';
import { declareMetrics } from '../usage/metrics.js';
import { declareProject } from '../usage/project.js';
import { declareView } from '../usage/view.js';

/** Registers one command with a program that writes on a terminal. */
export type Register = (program: Command, terminal: Terminal) => void;

/** What a command does, given its arguments and, last, its options. */
interface CommandModule<Given extends unknown[]> {
  readonly run: (terminal: Terminal, ...given: Given) => Promise<void>;
}

/** Every command, in the order in which the help lists them. To add one: its usage, what it does, and one line here. */
export const COMMANDS: readonly Register[] = Object.freeze([
  command(declareBuild, () => import('./build.js')),
  command(declareCrawl, () => import('./crawl.js')),
  command(declareMetrics, () => import('./metrics.js')),
  command(declareCommunities, () => import('./communities.js')),
  command(declareProject, () => import('./project.js')),
  command(declareExport, () => import('./export.js')),
  command(declareMainPath, () => import('./main-path.js')),
  command(declareView, () => import('./view.js')),
  command(declareExplain, () => import('./explain.js')),
]);

/** A command that is declared at once, and whose code is loaded when it runs: help and version come without it. */
function command<Given extends unknown[]>(
  declare: (program: Command) => Command,
  load: () => Promise<CommandModule<Given>>,
): Register {
  return (program, terminal) => {
    declare(program).action(async (...given: Given) => (await load()).run(terminal, ...given));
  };
}
