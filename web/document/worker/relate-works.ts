import { csrOf } from '../../../src/model/csr-graph.js';
import type { RelatedWorks } from '../../../src/model/related-works.js';
import { createRelatedWorks } from '../../../src/projections/related-works.js';
import type { RelateAnswer, RelateRequest } from './messages.js';

/** The worker: it is given the citations once, then works, and answers with what is related to each. */
let relatedWorks: ((work: number) => RelatedWorks) | undefined;

self.addEventListener('message', ({ data }: MessageEvent<RelateRequest>) => {
  if (data.type === 'citations') relatedWorks = createRelatedWorks(csrOf({ directed: true, ...data.arcs }));
  else if (relatedWorks !== undefined)
    self.postMessage({ work: data.work, related: relatedWorks(data.work) } satisfies RelateAnswer);
});
