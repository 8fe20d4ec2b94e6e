import { type Command, Option } from 'commander';
import { SEARCH_PATH_KINDS, type SearchPathKind } from '../../metrics/search-paths.js';
import { MAIN_PATHS, type MainPathId } from '../../model/graph-document.js';
import { addMeasuredOptions, type MeasuredFlags } from '../measured-options.js';
import { csvBomOption, parseCount } from '../parse-options.js';

export interface MainPathFlags extends MeasuredFlags {
  readonly weights: SearchPathKind;
  readonly path: MainPathId;
  readonly top: number;
  readonly all?: true;
  readonly format: 'table' | 'csv' | 'json';
  readonly csvBom?: true;
  readonly json?: true;
}

/** `citeloom mainpath`: the citations along which most of a field's knowledge flowed. */
export function declareMainPath(program: Command): Command {
  return addMeasuredOptions(program.command('mainpath'))
    .description('count search paths along citations, and trace the main path of any graph file')
    .addOption(
      new Option('--weights <count>', 'which paths are counted: from and to which works')
        .choices(SEARCH_PATH_KINDS)
        .default('spc'),
    )
    .addOption(new Option('--path <kind>', 'which main path').choices(MAIN_PATHS).default('global'))
    .option('--top <number>', 'key routes start from so many citations of largest count', parseCount, 1)
    .option('--all', 'as csv or json: the three counts of every citation')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'csv', 'json']).default('table'),
    )
    .option('--json', 'as JSON')
    .addOption(csvBomOption());
}
