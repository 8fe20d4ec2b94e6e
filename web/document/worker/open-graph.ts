import { CiteloomError, messageOf } from '../../../src/errors.js';
import { documentOfFile } from './document-of-file.js';
import { packed } from './gzip.js';
import type { OpenAnswer, OpenRequest } from './messages.js';

/** The worker: a file comes in, its document goes out. It answers one request and is ended by the page. */
self.addEventListener('message', ({ data }: MessageEvent<OpenRequest>) => void answer(data));

async function answer({ name, content }: OpenRequest): Promise<void> {
  try {
    const bytes = new Uint8Array(await content.arrayBuffer());
    const document = await documentOfFile({ name, bytes }, (progress) =>
      send({ type: 'progress', ...progress }),
    );
    const kept = await packed(document);
    send({ type: 'document', document, packed: kept }, [kept]);
  } catch (thrown) {
    send(failureOf(name, thrown));
  }
}

const WHOLE_FILE = 'Take a whole copy of the file, or write it again with the program that it comes from.';

function failureOf(name: string, thrown: unknown): OpenAnswer {
  if (thrown instanceof CiteloomError)
    return { type: 'failure', message: thrown.message, hint: thrown.hint ?? WHOLE_FILE };
  return { type: 'failure', message: `${name} could not be opened: ${messageOf(thrown)}.`, hint: WHOLE_FILE };
}

function send(answer: OpenAnswer, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer });
}
