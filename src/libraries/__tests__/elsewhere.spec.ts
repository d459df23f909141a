/** Names of libraries stand in this room only; else a library is known in two places. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { FUNCTIONS } from '../merged';
import { headOf } from '../words';

const SRC = join(__dirname, '..', '..');
const ROOMS =
  'python domain dataflow diagnostics notebook analysis project pipelinetab cli'.split(
    ' '
  );

/** Where the name of a library is no knowledge of it, with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'project/targets': 'what is written runs under MLflow',
  'project/stepfile/mlflowmagics.ts': 'writes the MLflow calls of %mlflow',
  'project/stepfile/mlflowcalls.ts': 'writes the call that takes the place of another',
  'project/stepfile/magics.ts': 'writes the Python of magics',
  'project/stepfile/stepimports.ts': 'writes the imports of what is put in',
  'project/beside/owncode.ts': 'what is written imports MLflow',
  'project/runtime': 'files of the project',
  'project/plan/namesabove.ts': 'commands of IPython that bind names',
  'diagnostics/secrets': 'names of programs and services that have passwords',
  'notebook/steps/activity.ts': 'commands of IPython that only set something',
  'python/ipython/magics': 'IPython: its commands, and what %pylab imports',
  'pipelinetab/run': 'starts MLflow and reads its tags',
  'pipelinetab/export/ask.tsx': 'advice that people read'
};

/** Words that are modules and plain English: they count with a dot behind only. */
const ENGLISH =
  /^(?:IPython|abc|ast|attr|attrs|base64|bisect|calendar|code|collections|copy|csv|decimal|enum|glob|html|inspect|io|json|keyword|locale|mlflow|numbers|operator|os|pickle|platform|queue|random|re|secrets|socket|string|struct|sys|time|traceback|types|typing|uuid|warnings)$/;

const heads = [...new Set(Object.keys(FUNCTIONS).map(headOf))];
const pathIn = new RegExp(`(?<![\\w./-])(?:${heads.join('|')})\\\\*\\.[A-Za-z_(*[]`);
const alone = new RegExp(
  `(?<![\\w./-])(?:${heads.filter(head => !ENGLISH.test(head)).join('|')})(?![\\w-])`
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? entry.name === '__tests__'
        ? []
        : filesIn(path)
      : /\.tsx?$/.test(path)
        ? [path]
        : [];
  });
}

/** What people read: a message, or the cells of an example. */
const isRead = (node: ts.Node, source: ts.SourceFile): boolean =>
  ts.isCallExpression(node) &&
  /^(?:step|trans\.__?n?)$/.test(node.expression.getText(source));

/** Texts and patterns of a file, but for what it imports and what people read. */
function literalsIn(path: string): { text: string; line: number }[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.ES2022
  );
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      isRead(node, source)
    ) {
      return;
    }
    if (
      ts.isStringLiteralLike(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ text: node.text, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('names no library in another room', () => {
  const found = ROOMS.flatMap(room => filesIn(join(SRC, room))).flatMap(path => {
    const name = relative(SRC, path);
    return Object.keys(ALLOWED).some(allowed => name.startsWith(allowed))
      ? []
      : literalsIn(path)
          .filter(({ text }) => pathIn.test(text) || alone.test(text))
          .map(({ text, line }) => `${name}:${line} ${text.slice(0, 60)}`);
  });
  expect(found).toEqual([]);
});
