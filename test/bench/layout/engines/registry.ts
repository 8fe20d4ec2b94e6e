import type { Engine } from './contract.js';
import { forceAtlas } from './force-atlas.js';
import { islands } from './islands.js';
import { sfdp } from './sfdp.js';
import { umap } from './umap.js';

/** Every engine, ours first. To add one: one file, and one line here. */
export const ENGINES = Object.freeze([islands, forceAtlas, umap, sfdp] as const satisfies readonly Engine[]);
