/** Names that an entry point and a Python file can have. */

const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except ' +
    'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
    'with yield'
  ).split(' ')
);

/** Names the exported project has for itself. */
const RESERVED = new Set(['main', 'handoff']);

/** What Python has for itself (`__init__.py`), and what Windows can give no file. */
const SPECIAL = /^(?:__\w*__|con|prn|aux|nul|com\d|lpt\d)$/i;

/** Most characters: a file has the name. */
const LONGEST = 100;

export function isStepName(name: string): boolean {
  return (
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) &&
    name.length <= LONGEST &&
    !SPECIAL.test(name) &&
    !KEYWORDS.has(name) &&
    !RESERVED.has(name)
  );
}

/** A step name as near to a text as can be; `step` where nothing is left. */
export function stepName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
  const name = /^\d/.test(plain) ? `step_${plain}` : plain || 'step';
  return isStepName(name) ? name : `${name}_step`;
}

/**
 * The name, or the name with the first number that makes it unlike the others, which are given in
 * small letters: some file systems take `fit` and `FIT` for one.
 */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let n = 2; taken.has(unique.toLowerCase()); n++) {
    unique = `${name}_${n}`;
  }
  return unique;
}
