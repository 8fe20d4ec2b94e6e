import type { Command } from 'commander';

export interface ExplainFlags {
  readonly graph: string;
  readonly json?: true;
}

/** `citeloom explain`: why a work, a reference or a citation is there. */
export function declareExplain(program: Command): Command {
  return program
    .command('explain')
    .description('say why a work, a reference or a citation is there: records, references, matches, merges')
    .argument('<what>', 'a reference key (ref38), a DOI, a work id, or words of a title')
    .argument('[cited]', 'a second work: explain the citation between the two')
    .option('--graph <path>', 'a graph.json, or the folder that holds it', 'out')
    .option('--json', 'as JSON');
}
