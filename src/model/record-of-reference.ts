import type { Reference } from './reference.js';
import { namesInText } from './text/names-in-text.js';
import type { WorkRecord } from './work.js';

/** What a reference that carries a DOI tells of its work, in the place of a record. */
export function recordOfReference(doi: string, reference: Reference): WorkRecord {
  const { title, author, year, containerTitle, volume, issue, firstPage } = reference;
  return {
    doi,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { authors: namesInText(author) }),
    ...(year === undefined ? {} : { year }),
    ...(containerTitle === undefined ? {} : { containerTitle }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(firstPage === undefined ? {} : { pages: firstPage }),
  };
}
