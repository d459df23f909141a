const jestJupyterLab = require('@jupyterlab/testutils/lib/jest-config');

const base = jestJupyterLab(__dirname);

// Packages that ship ES modules only; jest must transform them.
const esModules = [
  '@codemirror',
  '@jupyter/',
  '@jupyterlab/',
  '@microsoft/',
  'exenv-es6',
  'lib0',
  'nanoid',
  'vscode-ws-jsonrpc',
  'y-protocols',
  'y-websocket',
  'yjs'
].join('|');

module.exports = {
  ...base,
  automock: false,
  reporters: ['default'],
  modulePathIgnorePatterns: [
    '<rootDir>/lib',
    '<rootDir>/flowbook',
    '<rootDir>/.venv',
    '<rootDir>/build'
  ],
  testRegex: 'src/.*/__tests__/.*\\.spec\\.tsx?$',
  transform: {
    ...base.transform,
    '\\.tsx?$': ['ts-jest', { tsconfig: 'tsconfig.test.json', diagnostics: false }]
  },
  transformIgnorePatterns: [`/node_modules/(?!${esModules}).+`]
};
