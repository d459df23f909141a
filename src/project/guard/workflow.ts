/** What a service that tests at each push reads. */

/** Where each service looks for it, seen from the root of the repository. */
export const PLACES = {
  github: '.github/workflows/equivalence.yml',
  gitlab: '.gitlab-ci.yml'
} as const;

export type Ci = keyof typeof PLACES;

export const CI_NAMES = Object.keys(PLACES) as Ci[];

const WHAT =
  '# Runs tests/test_equivalence.py: does the project still compute what its notebook computed?';

// The project's own list is the only one: what is added there by hand is installed too.
const INSTALL =
  "sed -n 's/^ *- //p' python_env.yaml | python -m pip install -r /dev/stdin pytest";
const RUN = 'python -m pytest tests';
const VERSION = String.raw`sed -n 's/^python: "\([0-9]*\.[0-9]*\).*/version=\1/p' python_env.yaml >> "$GITHUB_OUTPUT"`;

const GITHUB = `${WHAT}
# GitHub reads this file in .github/workflows at the root of the repository. Where the project is
# a folder below that, the file has to be there all the same: name the folder as working-directory.
name: equivalence
on:
  push:
  pull_request:
  workflow_dispatch:
permissions:
  contents: read
defaults:
  run:
    working-directory: .
jobs:
  equivalence:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: python
        name: Version of Python
        run: |
          ${VERSION}
      - uses: actions/setup-python@v5
        with:
          python-version: \${{ steps.python.outputs.version }}
      - name: Environment
        run: |
          ${INSTALL}
      - name: Tests
        run: |
          ${RUN}
`;

const gitlab = (version: string): string => `${WHAT}
# GitLab reads this file as .gitlab-ci.yml at the root of the repository, or by \`include\` from
# there. Where the project is a folder below that, name the folder as PROJECT.
equivalence:
  image: python:${version}
  variables:
    PROJECT: .
  script:
    - cd "$PROJECT"
    - |
      ${INSTALL}
    - ${RUN}
`;

/** `python` is its full version. */
export function workflow(ci: Ci, python: string): string {
  const version = python.split('.').slice(0, 2).join('.');
  return ci === 'github' ? GITHUB : gitlab(version);
}
