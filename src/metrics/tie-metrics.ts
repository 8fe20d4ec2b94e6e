import type { MeasureAttribute, MeasureDeclaration } from '../model/measures.js';
import { betweenness } from './betweenness.js';
import { clustering } from './clustering.js';
import { community } from './community.js';
import type { Metric } from './contract.js';
import { coreness } from './coreness.js';
import { degree } from './degree.js';
import { distances } from './distances.js';
import { pageRank } from './page-rank.js';

type Words = Partial<Record<MeasureAttribute, Omit<MeasureDeclaration, 'attribute'>>>;

/** The metrics that say something of a graph whose edges have no direction, in words that fit it. */
export const TIE_METRICS: readonly Metric[] = [
  retold(degree, {
    inDegree: { title: 'Ties', description: 'How many others it is tied to (degree).' },
  }),
  retold(pageRank, {
    pageRank: {
      title: 'PageRank',
      description: 'How often one who keeps following ties comes by it: tied to the much tied.',
    },
  }),
  retold(betweenness, {
    betweenness: {
      title: 'Betweenness',
      description: 'How often it lies on the shortest path of ties between two others: a bridge.',
    },
  }),
  retold(distances, {
    harmonic: {
      title: 'Harmonic centrality',
      description: 'How few ties lie between it and the others, on average over all of them.',
    },
    closeness: {
      title: 'Closeness',
      description: 'How few ties lie between it and those it can reach, weighed by how many they are.',
    },
  }),
  coreness,
  clustering,
  retold(community, {
    community: {
      title: 'Community',
      description: 'Which group it belongs to: tied to one another more than to the rest.',
    },
  }),
];

/** A metric with the outputs that were given words, and these words. */
function retold(metric: Metric, words: Words): Metric {
  const outputs = metric.outputs.flatMap((output) => {
    const own = words[output.attribute];
    return own === undefined ? [] : [{ ...output, ...own }];
  });
  return { ...metric, outputs };
}
