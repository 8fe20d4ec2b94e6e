import { CiteloomError, messageOf } from '../src/errors.js';
import { indexDocument } from './document-index.js';
import { loadDocument, pageEffects } from './load.js';
import { openDocument } from './open-document.js';
import { renderFailure } from './page.js';

try {
  openDocument(indexDocument(await loadDocument(pageEffects(document))));
} catch (thrown) {
  renderFailure(messageOf(thrown), thrown instanceof CiteloomError ? thrown.hint : undefined);
}
