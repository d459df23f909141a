/** The page docs/diagnostics.md, written from the registry. */
import { english } from '../domain';
import type { ExampleCell, Explanation } from './rule';

const INTRODUCTION = `# Diagnostics

What the Pipeline tab and \`provebook check\` say about a notebook, what it means, and what to do.
An *error* stops the pipeline or makes its graph incomplete; a *warning* may change its results; an
*info* is worth knowing. \`provebook check\` exits with 1 for errors and warnings.

This page is generated from \`src/diagnostics\` (\`jlpm docs:diagnostics\`); a test runs each
example.
`;

function cellText({ source, kind, tags, executionCount }: ExampleCell): string {
  if (kind === 'markdown') {
    return `\`\`\`markdown\n${source}\n\`\`\``;
  }
  const said = [
    ...(tags ?? []).map(tag => `tag ${tag}`),
    ...(executionCount === undefined ? [] : [`run as ${executionCount}`])
  ];
  const head = said.length > 0 ? `# ${said.join(', ')}\n` : '';
  return `\`\`\`python\n${head}${source}\n\`\`\``;
}

/** What ran, where that is another text than the one that stands there. */
function ranText({ kernel }: Explanation): string {
  const ran = kernel?.executed.map(({ source }) => source) ?? [];
  return ran.length
    ? `The kernel ran:\n\n\`\`\`python\n${ran.join('\n')}\n\`\`\`\n\n`
    : '';
}

function exampleText({ example }: Explanation): string {
  if (typeof example === 'string') {
    return `\`\`\`json\n${example}\n\`\`\``;
  }
  return 'path' in example
    ? `\`\`\`\nprovebook check ${example.path}\n\`\`\``
    : example.map(cellText).join('\n\n');
}

function section(entry: Explanation): string {
  const { id, severity, title, explanation } = entry;
  return `## \`${id}\`\n\n*${severity}*: ${english(title)}.\n\n${english(explanation)}\n\n${ranText(entry)}${exampleText(entry)}\n`;
}

export function diagnosticsPage(entries: Iterable<Explanation>): string {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = sorted.map(
    ({ id, severity, title }) =>
      `| [\`${id}\`](#${id}) | ${severity} | ${english(title)} |`
  );
  const table = ['| id | severity | what |', '|---|---|---|', ...rows].join('\n');
  return [INTRODUCTION, `${table}\n`, ...sorted.map(section)].join('\n');
}
