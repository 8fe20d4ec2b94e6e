import { defined } from './defined.js';
import type { Reference } from './reference.js';
import { namesInText } from './text/names-in-text.js';
import type { WorkRecord } from './work.js';

/** What a reference that carries a DOI tells of its work, in the place of a record. */
export function recordOfReference(doi: string, reference: Reference): WorkRecord {
  const { title, author, year, containerTitle, volume, issue, firstPage } = reference;
  const authors = author === undefined ? undefined : namesInText(author);
  return { doi, ...defined({ title, authors, year, containerTitle, volume, issue, pages: firstPage }) };
}
