/**
 * The floors of the house: which folder may import which, and where each package lives.
 * `allow` is the whole list; what is not on it fails the build.
 */
const floor = (name) => `^${name}/`;
const own = {
  vocabulary: 'server/vocabulary',
  engine: 'server/engine',
  catalogue: 'server/catalogue',
  process: 'server/process',
  geo: 'server/geo',
  contract: 'server/contract',
  model: 'server/model',
  scenes: 'server/scenes',
  annex: 'server/annex',
  sources: 'server/sources',
  db: 'db',
  services: 'server/services',
  routes: 'server/routes',
  signIn: 'server/signIn',
  cli: 'server/cli',
  client: 'client',
};

/** floor -> floors it may import, besides itself. */
const floors = {
  vocabulary: [],
  engine: ['vocabulary'],
  catalogue: ['vocabulary'],
  process: ['vocabulary'],
  geo: ['vocabulary'],
  contract: ['vocabulary'],
  model: ['vocabulary', 'engine', 'catalogue'],
  scenes: ['vocabulary'],
  annex: ['vocabulary', 'catalogue', 'scenes'],
  // Clients of open data ask and read; what is kept of an answer is the services' business.
  sources: ['vocabulary'],
  db: ['vocabulary'],
  services: ['vocabulary', 'catalogue', 'process', 'geo', 'model', 'annex', 'sources', 'db'],
  routes: ['vocabulary', 'contract', 'services'],
  signIn: ['vocabulary', 'services', 'routes', 'db'],
  cli: ['vocabulary', 'services', 'engine', 'geo'],
  client: ['vocabulary', 'contract', 'engine', 'model', 'scenes'],
};

/** floor -> npm packages it may import. */
const packages = {
  vocabulary: ['zod'],
  engine: ['pure-rand', '@stdlib/math-base-special-erfc'],
  catalogue: [],
  process: ['temporal-polyfill', 'temporal-spec'],
  geo: ['proj4', 'jsts', 'flatbush', 'martinez-polygon-clipping'],
  contract: ['zod'],
  model: [],
  scenes: ['d3-scale'],
  annex: ['zod'],
  sources: ['csv-parse', 'secure-json-parse', 'zod'],
  db: ['knex', 'sqlite3', 'pg', 'zod'],
  services: [
    '@e965/xlsx',
    'canonicalize',
    'csv-parse',
    'piscina',
    'secure-json-parse',
    'yauzl',
    'yazl',
    'zod',
  ],
  routes: ['express', 'zod', 'secure-json-parse'],
  signIn: ['express', 'express-session', 'csrf-sync', 'openid-client', 'jose', 'zod'],
  cli: ['zod'],
  client: [
    '@e965/xlsx',
    'react',
    'react-dom',
    'react-aria-components',
    'react-router',
    'immer',
    'ol',
    'proj4',
    'd3-scale',
    '@expo-google-fonts/source-sans-3',
    'zod',
  ],
};
const pdfPackages = ['pdfkit', 'fontkit', 'pdfjs-dist', '@expo-google-fonts/source-sans-3'];

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const packagePath = (name) => `^node_modules/(@types/)?${escape(name)}/`;
const typesPath = (name) =>
  `^node_modules/@types/${escape(name.replace('@', '').replace('/', '__'))}/`;

const floorRules = Object.entries(floors).map(([name, below]) => ({
  name: `floor-${name}`,
  comment: `${own[name]} imports only ${[name, ...below].join(', ')}`,
  severity: 'error',
  from: { path: floor(own[name]) },
  to: {
    path: '^(server|client|db)/',
    pathNot: [floor(own[name]), ...below.map((other) => floor(own[other]))],
  },
}));

const packageRules = Object.entries(packages).map(([name, list]) => ({
  name: `package-${name}`,
  comment: `packages with a home in ${own[name]}: ${list.join(', ') || 'none'}`,
  severity: 'error',
  from: {
    path: floor(own[name]),
    ...(name === 'annex' ? { pathNot: floor('server/annex/pdf') } : {}),
  },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
    ...(list.length > 0 ? { pathNot: [...list.map(packagePath), ...list.map(typesPath)] } : {}),
  },
}));

const pure = [
  'vocabulary',
  'engine',
  'catalogue',
  'process',
  'geo',
  'contract',
  'model',
  'scenes',
].map((name) => floor(own[name]));

module.exports = {
  forbidden: [
    ...floorRules,
    ...packageRules,
    {
      name: 'package-annex-pdf',
      comment: 'annex/pdf alone knows pdfkit, and reads a PDF back',
      severity: 'error',
      from: { path: floor('server/annex/pdf') },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: [...pdfPackages.map(packagePath), ...pdfPackages.map(typesPath)],
      },
    },
    {
      name: 'pdf-stays-in-pdf',
      comment: 'sections and blocks are pure; services hand the model to annex/pdf',
      severity: 'error',
      from: { path: floor('server/annex'), pathNot: floor('server/annex/pdf') },
      to: { path: floor('server/annex/pdf') },
    },
    {
      name: 'pages-never-meet',
      comment: 'client pages import components, charts, map, api; never each other',
      severity: 'error',
      from: { path: '^client/pages/([^/]+)' },
      to: { path: '^client/pages/', pathNot: '^client/pages/$1' },
    },
    {
      name: 'pure-floors-have-no-node',
      comment: 'pure floors run in the browser too',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(server|client|db)/' },
      to: { path: '^tests/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.ttf', '.css'],
    },
  },
};
