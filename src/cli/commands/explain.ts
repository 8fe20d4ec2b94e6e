import { CiteloomError } from '../../errors.js';
import { explainCitation } from '../../explain/explain-citation.js';
import { explainReference } from '../../explain/explain-reference.js';
import { explainWork } from '../../explain/explain-work.js';
import type { Explanation } from '../../explain/explanation.js';
import { findSubjects, type Subject } from '../../explain/find-subject.js';
import { workInLine } from '../../explain/work-in-line.js';
import { type GraphFile, readGraph } from '../read-graph.js';
import { asCalled, printable, type Terminal } from '../terminal.js';
import { wrapText } from '../text/fit-text.js';
import { withReadingProgress } from '../text/reading-progress.js';
import { type Screen, screenOf } from '../text/screen.js';
import type { ExplainFlags } from '../usage/explain.js';

/** Explains what a text names, or the citation between what two texts name, and prints it. */
export async function run(
  terminal: Terminal,
  what: string,
  cited: string | undefined,
  flags: ExplainFlags,
): Promise<void> {
  const graph = await withReadingProgress(terminal, flags, (watch) => readGraph(flags.graph, watch));
  const explanations = cited === undefined ? explain(graph, what) : [explainBetween(graph, what, cited)];
  const { out, call } = terminal;
  const text = () => explanations.map((one) => asCalled(rendered(one, screenOf(out)), call)).join('\n');
  out.write(flags.json ? `${JSON.stringify(explanations)}\n` : text());
}

function explain(graph: GraphFile, what: string): Explanation[] {
  const { document } = graph;
  return subjectsNamed(graph, what).flatMap((subject) => {
    if (subject.type === 'work') return [explainWork(document, subject.work)];
    const work = document.references[subject.reference]?.work ?? 0;
    return [explainReference(document, subject.reference), explainWork(document, work)];
  });
}

/** A citation in either direction, between what two texts name. */
function explainBetween(graph: GraphFile, one: string, other: string): Explanation {
  const { document } = graph;
  const [a, b] = [workOf(graph, one), workOf(graph, other)];
  const found = explainCitation(document, a, b) ?? explainCitation(document, b, a);
  if (found !== undefined) return found;
  const line = (work: number) => workInLine(document, work);
  return {
    title: 'No citation',
    sections: [
      { lines: [`Neither of these is known to cite the other:`, line(a), line(b)] },
      { lines: document.meta.coverage.meaning ?? [] },
    ],
  };
}

function workOf(graph: GraphFile, text: string): number {
  const [subject] = subjectsNamed(graph, text);
  if (subject?.type === 'reference') return graph.document.references[subject.reference]?.work ?? 0;
  return subject?.work ?? 0;
}

/** @throws CiteloomError USAGE when nothing fits, or only words that stand in several titles */
function subjectsNamed({ file, document }: GraphFile, text: string): Subject[] {
  const subjects = findSubjects(document, text);
  const works = subjects.flatMap((subject) => (subject.type === 'work' ? [subject.work] : []));
  if (subjects.length === 0)
    throw new CiteloomError('USAGE', `Nothing in ${file} is named ${JSON.stringify(text)}.`, {
      hint: 'Give a reference key as in references.csv, a DOI, a work id, or words of a title.',
    });
  if (works.length > 1)
    throw new CiteloomError('USAGE', `${JSON.stringify(text)} stands in several titles of ${file}.`, {
      hint: `Name one of these: ${works.map((work) => document.nodes.id[work]).join(', ')}.`,
    });
  return subjects;
}

/** Longer lines are hard to read. */
const WIDEST_TEXT = 100;

/** Text for a terminal: headings bold, lines wrapped and indented. */
function rendered({ title, sections }: Explanation, { colors, proseColumns }: Screen): string {
  const width = Math.min(proseColumns, WIDEST_TEXT);
  const blocks = sections.map(({ heading, lines }) => {
    const body = lines.map((line) => wrapText(printable(line), { indent: 2, hanging: 4, width }));
    return [...(heading === undefined ? [] : [colors.bold(printable(heading))]), ...body].join('\n');
  });
  return `${[colors.bold(colors.underline(wrapText(printable(title), { indent: 0, hanging: 0, width }))), ...blocks].join('\n\n')}\n`;
}
