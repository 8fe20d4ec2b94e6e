import type { GraphFigure } from '../model/graph-figure.js';
import type { GraphFigures } from './graph-figures.js';

/** The counts of a graph as people see them; what there is none of is left out where it goes without saying. */
export function countFigures(counts: GraphFigures, directed: boolean): GraphFigure[] {
  const onCycles = Object.entries(counts.strongComponents).reduce(
    (sum, [size, number]) => (size === '1' ? sum : sum + Number(size) * number),
    0,
  );
  const cycles = Object.entries(counts.strongComponents).flatMap(([size, number]) =>
    size === '1' ? [] : [`${number} × ${size} works`],
  );
  const links = directed ? 'citations' : 'ties';
  const figures: (GraphFigure | undefined)[] = [
    figure('works', 'Works', 'Works that are measured.', counts.works),
    directed
      ? figure('citations', 'Citations', 'Distinct citations among these works.', counts.citations)
      : figure('citations', 'Ties', 'Distinct ties between them.', counts.citations),
    counts.loops === 0
      ? undefined
      : figure(
          'loops',
          'Loops',
          'Works that cite themselves, as often as the file says so; left out.',
          counts.loops,
        ),
    figure('isolates', 'Isolated works', `Works without ${links} here.`, counts.isolates),
    figure(
      'components',
      'Connected parts',
      `Sets of works that ${links} tie together; isolated works count.`,
      counts.components,
    ),
    figure(
      'largestComponent',
      'Works in the largest part',
      'How many works the largest of these sets has.',
      counts.largestComponent,
    ),
    ...(directed
      ? [
          {
            ...figure(
              'onCycles',
              'Works on cycles',
              'Works that lead back to themselves by citations.',
              onCycles,
            ),
            ...(cycles.length === 0 ? {} : { note: cycles.join(', ') }),
          },
          figure(
            'depth',
            'Depth',
            'Works on the longest chain of citations; works on one cycle count once.',
            counts.depth,
          ),
          figure('maxInDegree', 'Most cited', 'The most citations here that a work has.', counts.maxInDegree),
          figure(
            'maxOutDegree',
            'Most citing',
            'The most references here that a work has.',
            counts.maxOutDegree,
          ),
        ]
      : [figure('maxInDegree', 'Most ties', 'The most ties that a work has.', counts.maxInDegree)]),
  ];
  return figures.filter((one) => one !== undefined);
}

function figure(id: string, title: string, description: string, value: number): GraphFigure {
  return { id, title, description, value };
}
