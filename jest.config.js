const jestJupyterLab = require('@jupyterlab/testutils/lib/jest-config');

const base = jestJupyterLab(__dirname);

// Packages that ship ES modules only; jest must transform them.
const esModules = [
  '@astral-sh/',
  '@codemirror',
  '@jupyter/',
  '@jupyterlab/',
  '@microsoft/',
  '@noble/',
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
  preset: undefined,
  automock: false,
  reporters: ['default'],
  setupFiles: [...(base.setupFiles ?? []), '<rootDir>/scripts/jest-seed.cjs'],
  modulePathIgnorePatterns: ['/lib', '/provebook', '/.venv', '/build'].map(
    folder => `<rootDir>${folder}`
  ),
  testRegex: 'src/.*/__tests__/.*\\.spec\\.tsx?$',
  transform: {
    '\\.(svg|py)$': '@jupyterlab/testing/lib/jest-raw-loader.js',
    '\\.(ts|tsx|js|mjs)$': '<rootDir>/scripts/jest-esbuild.cjs'
  },
  transformIgnorePatterns: [`/node_modules/(?!${esModules}).+`]
};
