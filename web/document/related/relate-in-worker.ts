import type { GraphDocument } from '../../../src/model/graph-document.js';
import { lazy } from '../memoize.js';
import type { RelateAnswer, RelateRequest } from '../worker/messages.js';
import RelateWorksWorker from '../worker/relate-works.ts?worker&inline';
import type { AskRelated, RelateOptions } from './ask-related.js';
import { citationsWithoutSeeds } from './citations-without-seeds.js';

/** Relates the works of a document in a worker, which is started with the first work that is asked for. */
export function relateInWorker(
  document: GraphDocument,
  { answered, failed, signal }: RelateOptions,
): AskRelated {
  const worker = lazy(() => {
    const started = new RelateWorksWorker();
    started.onmessage = ({ data }: MessageEvent<RelateAnswer>) => answered(data);
    started.onerror = (event) => {
      event.preventDefault();
      failed();
    };
    signal.addEventListener('abort', () => started.terminate());
    const arcs = citationsWithoutSeeds(document);
    const citations: RelateRequest = { type: 'citations', arcs };
    started.postMessage(citations, [arcs.source.buffer, arcs.target.buffer]);
    return started;
  });
  return (work) => {
    if (signal.aborted) return;
    worker().postMessage({ type: 'work', work } satisfies RelateRequest);
  };
}
