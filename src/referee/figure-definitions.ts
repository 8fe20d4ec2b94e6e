/** A figure that graphology-metrics computes, as people see it. */
export interface FigureDefinition {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Computed from where the works stand in the layout of citations. */
  readonly ofLayout?: true;
}

/** Every figure that is taken from graphology-metrics, in the order in which people see them. */
export const FIGURE_DEFINITIONS = Object.freeze({
  density: {
    title: 'Density',
    description: 'The share of all possible links between two works that are there.',
  },
  diameter: {
    title: 'Diameter',
    description:
      'The most steps that two works of the largest connected part are apart, whatever the direction of citations.',
  },
  radius: {
    title: 'Radius',
    description:
      'The steps within which the works in the centre reach all others of that part (the least eccentricity).',
  },
  centre: {
    title: 'Works in the centre',
    description: 'How many works reach all others of that part within the radius.',
  },
  communityModularity: {
    title: 'Modularity of communities',
    description:
      'How much more links lie inside communities than chance would put there; directions ignored.',
  },
  venueModularity: {
    title: 'Modularity of venues',
    description:
      'The same for venues: whether works of one venue cite one another more than chance would have it.',
  },
  connectedCloseness: {
    title: 'Connected-closeness',
    description:
      'How well nearness in the view of citations tells of links: 0 not at all, towards 1 the better (largest connected part).',
    ofLayout: true,
  },
  neighborhoodPreservation: {
    title: 'Neighbourhood preservation',
    description:
      'Of the works that are linked to a work, the share that also stand next to it in that view, on average.',
    ofLayout: true,
  },
  edgeUniformity: {
    title: 'Edge uniformity',
    description:
      'How unequal in length the links are drawn in that view: their standard deviation by their mean, 0 when all are alike.',
    ofLayout: true,
  },
  stress: {
    title: 'Stress',
    description:
      'How far distances in that view are from steps in the graph, as the mean over all pairs of squared relative errors; a link of mean length is one step.',
    ofLayout: true,
  },
} as const satisfies Readonly<Record<string, Omit<FigureDefinition, 'id'>>>);
