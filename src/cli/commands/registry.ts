import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { registerBuild } from './build.js';
import { registerCommunities } from './communities.js';
import { registerCrawl } from './crawl.js';
import { registerExplain } from './explain.js';
import { registerExport } from './export.js';
import { registerMainPath } from './main-path.js';
import { registerMetrics } from './metrics.js';
import { registerProject } from './project.js';
import { registerView } from './view.js';

/** Every command, in the order in which the help lists them. To add one: one file, and one line here. */
export const COMMANDS = Object.freeze([
  registerBuild,
  registerCrawl,
  registerMetrics,
  registerCommunities,
  registerProject,
  registerExport,
  registerMainPath,
  registerView,
  registerExplain,
] as const satisfies readonly ((program: Command, terminal: Terminal) => void)[]);
