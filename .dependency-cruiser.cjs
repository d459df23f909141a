// The order of the rooms of `src`: each imports only from rooms above it, through their index.
const ROOMS = [
  'wire',
  'mlflow',
  'ui',
  'session',
  'runs',
  'models',
  'comparison',
  'python',
  'domain',
  'libraries',
  'dataflow',
  'diagnostics',
  'notebook',
  'analysis',
  'project',
  'pipelinetab',
  'cli'
];

// Python is recursive: src/dataflow/interp/README.md says which part of it makes these a circle.
const RECURSIVE =
  'assign attribute augmented blocks call callbacks classes comprehension definitions dynamic effect expression hooks implicit invoke iterate library loops network operation passed patches pipelines remove specialmethods statement subscript unknown'.split(
    ' '
  );

// What a worker may take from npm: module federation has nothing for it that extensions share.
const { sharedPackages } = require('./package.json').jupyterlab;
const OWN = Object.keys(sharedPackages).filter(name => sharedPackages[name] === false);

const order = ROOMS.map((room, at) => ({
  name: `${room}-imports-upwards-only`,
  comment: `${room} may import only the rooms above it: ${ROOMS.slice(0, at).join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: ['/__tests__/', '/plugin\\.ts$'] },
  to: { path: `^src/(?:${ROOMS.slice(at + 1).join('|') || '-'})/` }
}));

module.exports = {
  forbidden: [
    ...order,
    {
      name: 'through-the-index',
      comment: 'a room is entered through its index',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '/__tests__/' },
      to: {
        path: '^src/[^/]+/.',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/wire/'],
        // What is loaded late is a chunk of its own, which an index would pull in.
        dependencyTypesNot: ['dynamic-import']
      }
    },
    {
      name: 'no-circle',
      comment: 'files that need each other are one file, or have a third below them',
      severity: 'error',
      from: {
        pathNot: [
          '/__tests__/',
          `^src/dataflow/interp/(?:${RECURSIVE.join('|')})\\.ts$`
        ]
      },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'worker-shares-nothing',
      comment:
        'a worker that imports what JupyterLab shares ends without a word: in package.json ' +
        'the package must be `false` under sharedPackages, which JupyterLab and Lumino cannot be',
      severity: 'error',
      from: { path: '^src/pipelinetab/worker/main\\.ts$' },
      to: {
        path: 'node_modules/',
        pathNot: `node_modules/(?:${OWN.join('|')})/`,
        reachable: true
      }
    },
    {
      name: 'pure',
      comment: 'what knows MLflow or Python only must not know the application',
      severity: 'error',
      from: {
        path: '^src/(?:mlflow|comparison/(?:spec|data)|python|domain|libraries|dataflow|diagnostics|notebook|analysis|project|cli)/',
        pathNot: '/__tests__/'
      },
      to: { path: '(?:^|/)(?:@jupyterlab|@lumino|react|react-dom)(?:/|$)' }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/__tests__/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' }
  }
};
