import type { OpenAnswer, OpenProgress, OpenRequest } from '../worker/messages.js';
import OpenGraphWorker from '../worker/open-graph.ts?worker&inline';
import type { FileReading, OpeningFailure, ReadGraph } from './opening.js';

/** Reads a file in a worker of its own, which ends with it. */
export function readInWorker(request: OpenRequest, tell: (progress: OpenProgress) => void): FileReading {
  const worker = new OpenGraphWorker();
  const result = new Promise<ReadGraph>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<OpenAnswer>) => {
      if (data.type === 'progress') return tell(data);
      worker.terminate();
      if (data.type === 'failure') reject(data);
      else resolve({ document: data.document, packed: new Blob([data.packed]) });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject({
        message: `${request.name} could not be opened: ${event.message || 'this browser starts no worker'}.`,
        hint: 'It may be too large for a browser: open it with citeloom view FILE.',
      } satisfies OpeningFailure);
    };
    worker.postMessage(request);
  });
  return { result, cancel: () => worker.terminate() };
}
