/** The direction rules of the source: a room may import only the rooms named beside it. */
const ROOMS = {
  errors: [],
  model: ['errors'],
  input: ['errors'],
  bibliographies: ['sources/library/read-library', 'input', 'model', 'errors'],
  seeds: [
    'bibliographies',
    'sources/crossref/map',
    'sources/library/read-library',
    'input',
    'model',
    'errors',
  ],
  http: ['model', 'errors'],
  sources: ['http', 'model', 'errors'],
  crawl: ['sources/contract', 'model', 'errors'],
  match: ['sources/contract', 'model', 'errors'],
  gather: ['crawl', 'match', 'sources/contract', 'sources/library', 'model', 'errors'],
  venues: ['model', 'errors'],
  graph: ['model', 'errors'],
  metrics: ['model', 'errors'],
  referee: ['metrics', 'model', 'errors'],
  threads: ['metrics', 'projections', 'layout', 'model', 'errors'],
  projections: ['model', 'errors'],
  findings: ['model', 'errors'],
  imports: ['input', 'model', 'errors'],
  layout: ['model', 'errors'],
  document: ['metrics', 'referee', 'layout', 'findings', 'model', 'errors'],
  exports: ['model', 'errors'],
  report: ['model', 'errors'],
  explain: ['model', 'errors'],
};

/** The same of the viewer, from the lowest room to the highest. */
const WEB_ROOMS = {
  text: [],
  'document/worker': [],
  document: ['text'],
  views: ['document', 'text'],
  encoding: ['views', 'document', 'text'],
  annotations: ['document', 'text'],
  search: ['document', 'text'],
  filters: ['annotations', 'encoding', 'document', 'text'],
  state: ['search', 'filters', 'annotations', 'encoding', 'views', 'document', 'text'],
  table: ['state', 'encoding', 'document', 'text'],
  comparison: ['state', 'document', 'text'],
  drawing: ['comparison', 'state', 'encoding', 'views', 'document', 'text'],
  stage: ['drawing', 'encoding', 'views', 'document'],
  export: ['drawing', 'state', 'encoding', 'views', 'document', 'text'],
  panels: [
    'export',
    'comparison',
    'table',
    'state',
    'filters',
    'search',
    'annotations',
    'encoding',
    'views',
    'document',
    'text',
  ],
  page: ['panels', 'export', 'stage', 'drawing', 'state', 'search', 'encoding', 'views', 'document'],
  build: [],
};

const roomPath = (room) => `^src/${room}(/|\\.ts$)`;

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-imports-only-below`,
  comment: `src/${room} may import only itself${allowed.map((name) => `, ${name}`).join('')}`,
  severity: 'error',
  from: { path: roomPath(room) },
  to: { path: '^(src|web)/', pathNot: [room, ...allowed].map(roomPath) },
}));

const webPath = (room) => `^web/${room}(/|\\.ts$)`;

const webRules = Object.entries(WEB_ROOMS).map(([room, allowed]) => ({
  name: `web-${room.replace('/', '-')}-imports-only-below`,
  comment: `web/${room} may import of the viewer only itself${allowed.map((name) => `, ${name}`).join('')}`,
  severity: 'error',
  from: { path: webPath(room) },
  to: { path: '^web/', pathNot: [room, ...allowed].map(webPath) },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...webRules,
    {
      name: 'web-room-is-listed',
      comment: 'a folder of the viewer needs a line among its rooms',
      severity: 'error',
      from: { path: '^web/[^/]+/', pathNot: Object.keys(WEB_ROOMS).map(webPath) },
      to: {},
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pipeline-below-cli',
      severity: 'error',
      from: { path: '^src/(pipeline|index)\\.ts$' },
      to: { path: '^(src/cli|web/)' },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: '^src/cli(/|\\.ts$)' },
      to: { path: '^src/cli(/|\\.ts$)' },
    },
    {
      name: 'viewer-sees-only-the-model',
      comment:
        'the page draws GraphDocuments and writes and reads files; what measures or lays out works goes into a worker',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/document/worker/' },
      to: { path: '^src/', pathNot: '^src/(model/|input/|errors\\.ts$|exports/|imports/)' },
    },
    {
      name: 'viewer-worker-opens-no-connection',
      comment: 'a worker of the viewer measures and lays out; it crawls nothing and runs no Node module',
      severity: 'error',
      from: { path: '^web/document/worker/' },
      to: { path: '^src/(cli|crawl|http|threads|report|explain)(/|\\.ts$)' },
    },
    {
      name: 'sigma-in-the-stage',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/stage/' },
      to: { path: 'node_modules/(sigma|@sigma)/' },
    },
    {
      name: 'no-effects-in-the-pure-core',
      comment: 'clock, network and files arrive as values',
      severity: 'error',
      from: {
        path: '^src/(model|match|venues|graph|metrics|projections|findings|imports|layout|document|exports|report|explain)/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|web)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.css'], exportsFields: ['exports'] },
  },
};
