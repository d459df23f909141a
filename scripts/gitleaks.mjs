// Writes src/diagnostics/secrets/gitleaks.ts from gitleaks' own config/gitleaks.toml:
//     node scripts/gitleaks.mjs path/to/gitleaks.toml
// Taken are the rules that know a secret by its own form. Those that need a word beside it, or
// a kind of file, are left out: names of variables are judged in names.ts.
import { readFile, writeFile } from 'node:fs/promises';

const TARGET = 'src/diagnostics/secrets/gitleaks.ts';

/** Rules with a form that other texts have too, or that is no secret. */
const APART = new Set([
  'airtable-personnal-access-token',
  'curl-auth-header',
  'curl-auth-user',
  'facebook-access-token',
  'flutterwave-public-key',
  'jwt-base64', // an encoding of what `jwt` finds, and by far the longest
  'octopus-deploy-api-key',
  'private-key', // its first line is enough
  'sourcegraph-access-token',
  'square-access-token',
  'vault-service-token'
]);

const LICENSE = `/*!
 * Formats of secrets from gitleaks (https://github.com/gitleaks/gitleaks), written by scripts/gitleaks.mjs.
 *
 * MIT License
 *
 * Copyright (c) 2019 Zachary Rice
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
 * associated documentation files (the "Software"), to deal in the Software without restriction,
 * including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
 * and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
 * subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial
 * portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
 * LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
 * NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
 * WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
 * SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */`;

const field = (rule, name) =>
  new RegExp(`^${name} = (?:'''([^]*?)'''|"((?:\\\\.|[^"])*)"|(\\S+))`, 'm')
    .exec(rule)
    ?.slice(1)
    .find(one => one !== undefined);

/** Letters of both cases, where Go switches them on within a pattern. */
const anyCase = part =>
  part.replace(/\[([^\]]*)\]/g, (_, chars) =>
    /a-[fhz]/.test(chars)
      ? `[${chars
          .match(/a-[fhz]/g)
          .map(range => range.toUpperCase())
          .join('')}${chars}]`
      : `[${chars}]`
  );

/** What comes after a secret: a text may end in other ways than a line of a program. */
const AFTER = /\(\?:\[\\x60'"\\s;\]\|\\\\\[nr\]\|\$(?:\|\\b)?\)$/;

/** A pattern of Go as one of JavaScript. */
function translated(pattern) {
  let text = pattern
    .replace(AFTER, '')
    .replaceAll('[[:alnum:]]', '[A-Za-z0-9]')
    .replaceAll('(?-i:', '(?:')
    .replaceAll(String.raw`\z`, '$')
    .replace(/\(\?i:((?:\[[^\]]*\]|[^)])*)\)/g, (_, part) => `(?:${anyCase(part)})`);
  const whole = text.startsWith('(?i)');
  text = whole ? text.slice(4) : text;
  const at = text.indexOf('(?i)');
  if (at >= 0) {
    text = text.slice(0, at) + anyCase(text.slice(at + 4).replaceAll('(?i)', ''));
  }
  return [AFTER.test(pattern) ? `${text}(?![A-Za-z0-9])` : text, whole ? 'i' : ''];
}

const config = await readFile(process.argv[2], 'utf8');
const formats = [];
for (const rule of config.split('[[rules]]').slice(1)) {
  const [id, pattern, entropy] = ['id', 'regex', 'entropy'].map(one =>
    field(rule, one)
  );
  const keywords = /^keywords = \[([^]*?)\]/m.exec(rule)?.[1].match(/"[^"]*"/g) ?? [];
  const isNamed = pattern?.includes('{0,50}?');
  if (!pattern || isNamed || APART.has(id) || /^path = /m.test(rule)) {
    continue;
  }
  const [source, flags] = translated(pattern);
  new RegExp(source, flags);
  formats.push([
    id,
    source,
    flags,
    keywords.map(one => JSON.parse(one)),
    Number(entropy ?? 0)
  ]);
}

const rows = formats.map(
  ([id, source, flags, keywords, entropy]) =>
    `  ['${id}', String.raw\`${source}\`, '${flags}', ${JSON.stringify(keywords).replaceAll('"', "'")}, ${entropy}]`
);
await writeFile(
  TARGET,
  `${LICENSE}

/** What it is, its pattern with its flags, texts of which one is in it, and the least entropy. */
export type GitleaksRow = readonly [string, string, '' | 'i', readonly string[], number];

// prettier-ignore
export const GITLEAKS: readonly GitleaksRow[] = [
${rows.join(',\n')}
];
`
);
