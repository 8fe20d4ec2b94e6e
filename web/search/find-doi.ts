import type { GraphDocument } from '../../src/model/graph-document.js';

const SHORTEST = 5;

/** The works whose DOI is the text, begins so or holds it, in this order; none when the text is no part of a DOI. */
export function findDoi({ nodes }: GraphDocument, query: string): number[] {
  const wanted = doiOf(query);
  if (wanted === undefined) return [];
  const exact: number[] = [];
  const begun: number[] = [];
  const within: number[] = [];
  for (let work = 0; work < nodes.id.length; work += 1) {
    const doi = nodes.doi[work] ?? nodes.id[work] ?? '';
    if (doi === wanted || nodes.aliases[work]?.includes(wanted) === true) exact.push(work);
    else if (doi.startsWith(wanted)) begun.push(work);
    else if (doi.includes(wanted)) within.push(work);
  }
  return [...exact, ...begun, ...within];
}

/** What a query says of a DOI, also as an address; undefined where words are meant. */
function doiOf(query: string): string | undefined {
  const text = decoded(query.trim())
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//, '')
    .replace(/^doi:\s*/, '')
    .replace(/[.,;]+$/, '');
  const isPart = text.length >= SHORTEST && /^\S+$/.test(text) && /\d/.test(text) && /[./]/.test(text);
  return isPart ? text : undefined;
}

function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
