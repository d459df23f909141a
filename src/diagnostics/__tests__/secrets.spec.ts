/** Passwords and keys wherever they stand in a notebook, and what only looks so. */
import * as fc from 'fast-check';
import { analyzeNotebook } from '../../analysis/analyze';
import { english } from '../../domain';
import type { Notebook } from '../../notebook';
import { pythonForTests } from '../../python/__tests__/python';
import type { PythonParser } from '../../python';
import type { Diagnostic } from '..';

let python: PythonParser;
beforeAll(async () => {
  python = await pythonForTests();
});

const notebookOf = (
  source: string,
  tag = 'step:a',
  kind: 'code' | 'markdown' = 'code'
): Notebook => ({
  cells: [
    {
      id: 'c0',
      kind,
      source,
      tags: kind === 'code' ? [tag] : [],
      executionCount: null
    },
    { id: 'c1', kind: 'code', source: 'x = 1', tags: ['step:b'], executionCount: null }
  ],
  language: 'python',
  pipeline: null,
  experiment: null,
  repeatedIds: []
});

const secretsOf = (...given: Parameters<typeof notebookOf>): Diagnostic[] =>
  analyzeNotebook(notebookOf(...given), python).graph.diagnostics.filter(
    ({ id }) => id === 'secret'
  );

const linesOf = (...given: Parameters<typeof notebookOf>): (number | null)[] =>
  secretsOf(...given).map(({ line }) => line);

describe('names and texts that stand together', () => {
  it.each([
    'db_password: str = "hunter2XYZ"',
    'password = "hunter2hunter"',
    'password = """hunter2XYZ"""',
    "password = r'hunter2XYZ'",
    'password = ("hunter2XYZ")',
    'password = "correct horse"',
    'password = "abc"',
    'password = "hunter" + "2XYZ"',
    'password = "hunter" "2XYZ"',
    'x.password, y = "hunter2XYZ", 1',
    'user, (host, pw) = "bob", ("h", "hunter2XYZ")',
    'password += "hunter2XYZ"',
    'f = Fernet(key=b"c2VjcmV0LWtleQ==")',
    'DB_PASS = "hunter2XYZ"',
    'config["api_key"] = \'a8f5f167f44f4964\'',
    'config = {"db": {"password": "hunter2XYZ"}}',
    'pairs = [("password", "hunter2XYZ")]',
    'login(token="9f86d081884c7d65")',
    'import os; os.environ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMIK7MDENG"',
    'import os; os.environ.setdefault("DB_PASSWORD", "hunter2XYZ")',
    'import os; p = os.getenv("DB_PASSWORD", "hunter2XYZ")',
    'import os; p = os.environ.get("DB_PASSWORD", default="hunter2XYZ")',
    'import os; password = os.environ.get("X") or "hunter2XYZ"',
    'import os; secret = os.environ["X"] if "X" in os.environ else "hunter2XYZ"',
    'def connect(user, password="hunter2XYZ"): pass',
    'connect = lambda pwd="hunter2XYZ": pwd',
    'class Settings:\n    apiKey: str = "hunter2XYZ"',
    'def get_password():\n    return "hunter2XYZ"',
    'if (secret := "hunter2XYZ"): pass',
    'if x.password == "hunter2XYZ": pass',
    'for password in ["hunter2XYZ"]: pass',
    'passwords = {"bob": "hunter2XYZ"}',
    'api_token = SecretStr("hunter2XYZ")',
    'password = "hunter2XYZ".encode()',
    'parser.add_argument("--password", default="hunter2XYZ")',
    'spark.conf.set("fs.s3a.secret.key", "hunter2XYZ")',
    'reader.option("password", "hunter2XYZ")',
    'client.set_password("hunter2XYZ")',
    'r = requests.get(url, auth=("bob", "hunter2XYZ"))',
    'session.auth = ("bob", "hunter2XYZ")',
    'auth = HTTPBasicAuth("bob", "hunter2XYZ")',
    'server.login("me@example.org", "hunter2XYZ")',
    'password = 123456',
    'mlflow.log_param("password", "hunter2XYZ")',
    'class A(Base, api_key="hunter2XYZ"): pass',
    'password = "{}{}".format("hunter", "2XYZ")',
    'password = base64.b64decode("aHVudGVyMg==").decode()',
    'password = ["a", "hunter2XYZ"][1]',
    'print(f"password: {"hunter2XYZ"}")'
  ])('sees one in %j', source => {
    expect(linesOf(source).length).toBe(1);
  });

  it('tells the line of the text, not of the name', () => {
    expect(linesOf('x = 1\npassword = (\n    "hunter2XYZ"\n)')).toEqual([3]);
    expect(linesOf('q = """\nselect 1\n-- password=hunter2XYZ\n"""')).toEqual([3]);
  });
});

describe('texts that hold one', () => {
  it.each([
    'key = "AKIAIOSFODNN7EXAMPLE"',
    'uri = "ftp://mlflow:s3cret@host:2121/artifacts"',
    'uri = f"postgresql://app:hunter2XYZ@{host}/db"',
    'uri = "postgresql://app:" + "hunter2XYZ" + "@" + host',
    'uri = "postgresql://%s:hunter2XYZ@host" % user',
    'uri = "mysql://{}:hunter2XYZ@host".format(user)',
    'connect("host=h user=u password=hunter2XYZ dbname=d")',
    'connect("DRIVER={SQL Server};SERVER=h;UID=sa;PWD=hunter2XYZ;")',
    'url = "https://h/x?api_key=a8f5f167f44f4964&y=1"',
    'h = {"Authorization": "Bearer a8f5f167f44f4964"}',
    'h = "Authorization: Basic Ym9iOmh1bnRlcjI="',
    'h = {"X-Api-Key": "a8f5f167f44f4964"}',
    'j = \'{"password": "hunter2XYZ"}\'',
    'run("CREATE USER bob WITH PASSWORD \'hunter2XYZ\'")',
    'import os; os.system("curl -u bob:hunter2XYZ https://h")',
    'import subprocess; subprocess.run(["mysql", "-phunter2XYZ"])'
  ])('sees one in %j', source => {
    expect(linesOf(source)).toEqual([1]);
  });
});

describe('commands, comments and Markdown', () => {
  it.each([
    '%env MLFLOW_TRACKING_PASSWORD=hunter2XYZ',
    '%set_env AWS_SECRET_ACCESS_KEY hunter2XYZ',
    '!curl -u bob:hunter2XYZ https://h',
    '!curl -H "Authorization: Bearer a8f5f167f44f4964" https://h',
    '!export DB_PASSWORD=hunter2XYZ && make',
    '!mysql -u root -phunter2XYZ db',
    '!sshpass -p hunter2XYZ ssh h',
    '!tool --password hunter2XYZ',
    '!PGPASSWORD=hunter2XYZ psql',
    '!echo hunter2XYZ | sudo -S ls',
    '!echo https://me:s3cret@example.org',
    'x = !curl -u bob:hunter2XYZ https://h',
    '# password = "hunter2XYZ"',
    '# password: hunter2XYZ',
    'x = 1  # the password is hunter2XYZ',
    '# %env DB_PASSWORD=hunter2XYZ',
    '# -----BEGIN RSA PRIVATE KEY-----'
  ])('sees one in %j', source => {
    expect(linesOf(source)).toEqual([1]);
  });

  it('sees those in cells of other languages, and in cells that are no Python', () => {
    expect(linesOf('%%bash\nexport TOKEN=a8f5f167f44f\nls')).toEqual([2]);
    expect(linesOf('%%writefile .env\nA=1\nDB_PASSWORD=hunter2')).toEqual([3]);
    expect(linesOf('x = (\npassword = "hunter2XYZ"')).toEqual([2]);
    expect(linesOf('password = "hunter2XYZ"', 'skip')).toEqual([1]);
  });

  it('sees those that a text tells', () => {
    expect(
      linesOf('# Login\n\nuser: bob, **password:** `hunter2XYZ`', '', 'markdown')
    ).toEqual([3]);
  });
});

it.each([
  'password = os.environ["PASSWORD"]',
  'password = os.environ.get("DB_PASSWORD", "")',
  'password = getpass.getpass("Password: ")',
  'password = "<your password>"',
  'password = ""',
  'password = None',
  'password = "password"',
  'token = "***"',
  'api_key = "YOUR_API_KEY"',
  'api_key_variable = "OPENAI_API_KEY"',
  'key = os.getenv("OPENAI_API_KEY")',
  'uri = f"postgresql://{user}:{password}@host/db"',
  'uri = "postgresql://%s:%s@host" % (user, password)',
  'uri = "postgresql://" + user + ":" + password + "@host"',
  'url = "https://example.org:8080/a@b"',
  'headers = {"Authorization": f"Bearer {token}"}',
  'headers = {"Authorization": "Bearer " + token}',
  'connect(f"host=h password={password}")',
  'connect("host=h password=%s" % password)',
  'tokens = "a b"',
  'n_tokens = 100000',
  'token_count = 12345678',
  'max_tokens = 4096',
  'password_length = 12000',
  'tokenizer = "bert-base-uncased"',
  'token = "word"',
  'eos_token = "endoftext1"',
  'rows.sort(key=lambda row: row["b2c3d4"])',
  'd = {"key": "value1"}',
  'frame.groupby(by="key1")',
  'password_column = "column1"',
  'primary_key = "customer_id2"',
  'columns = ["password", "username"]',
  'secret_number = 123456',
  'print("Password: ", n)',
  'x = "The password must have 8 characters: letters and digits."',
  'def f(password: str = ...): pass',
  'keywords = ["alpha1", "beta2"]',
  '!pip install keyring==1.2.3',
  '!docker run -p 8888:8888 image1',
  '!mkdir -p a1b2c3d4',
  '# tokens: 5 each',
  '# password: see the wiki',
  '# password = getpass()'
])('sees none in %j', source => {
  expect(linesOf(source)).toEqual([]);
});

const NAMES = [
  'password',
  'db_password',
  'DB_PASSWORD',
  'dbPassword',
  'passwd',
  'pwd2',
  'my_secret',
  'client_secret',
  'apiKey',
  'API_KEY',
  'openai_api_key',
  'access_key',
  'privateKey',
  'auth_token',
  'accessToken',
  'github_token',
  'token',
  'password_prod',
  'PGPASSWORD'
];
const VALUES = [
  'hunter2XYZ',
  'Tr0ub4dor',
  'a8f5f167f44f4964',
  'x9y8z7w6v5',
  'S3cretPass'
];
const QUOTED: ((value: string) => string)[] = [
  value => `"${value}"`,
  value => `'${value}'`,
  value => `"""${value}"""`,
  value => `r'${value}'`,
  value => `("${value}")`,
  value => `(\n    "${value}"\n)`,
  value => `"${value.slice(0, 4)}" + "${value.slice(4)}"`,
  value => `"${value.slice(0, 4)}" '${value.slice(4)}'`,
  value => `f"${value}"`,
  value => `"${value}".strip()`,
  value => `os.environ.get("X") or "${value}"`
];
const PLACES: ((name: string, text: string) => string)[] = [
  (name, text) => `${name} = ${text}`,
  (name, text) => `${name}: str = ${text}`,
  (name, text) => `self.${name} = ${text}`,
  (name, text) => `a, ${name} = 1, (${text})`,
  (name, text) => `d["${name}"] = ${text}`,
  (name, text) => `d = {"a": 1, "${name}": ${text}}`,
  (name, text) => `f(1, ${name}=${text})`,
  (name, text) => `p = os.getenv("${name}", ${text})`,
  (name, text) => `os.environ.setdefault("${name}", ${text})`,
  (name, text) => `def f(a, ${name}=${text}): pass`,
  (name, text) => `if True:\n    ${name} = (${text})`,
  (name, text) => `class A:\n    ${name} = (${text})`,
  (name, text) => `[(${name} := (${text})) for a in b]`
];

it('sees every name with every value, however it is written, and never says it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLACES),
      fc.constantFrom(...NAMES),
      fc.constantFrom(...VALUES),
      fc.constantFrom(...QUOTED),
      (place, name, value, quote) => {
        const found = secretsOf(`import os\n${place(name, quote(value))}`);
        expect(found.length).toBe(1);
        expect(english(found[0]!.message)).not.toContain(value.slice(0, 5));
        expect(JSON.stringify(found)).not.toContain(value.slice(0, 5));
      }
    ),
    { numRuns: 400 }
  );
});

it('reads any text in a time that grows with its length', () => {
  const long = 40_000;
  const parts = [
    'a',
    'A',
    '-',
    '=',
    ':',
    '"',
    '://',
    'ey',
    'token=',
    'password is ',
    '@',
    '_ ',
    '{',
    '<'
  ];
  for (const part of parts) {
    for (const next of ['', 'x', '=']) {
      const text = (part + next).repeat(long / (part.length + next.length));
      expect(secretsOf(`s = '''${text}!'''\n# ${text}`).length).toBeLessThan(3);
    }
  }
});

describe('the fix', () => {
  const fixed = (source: string, tag?: string): string | null => {
    const [found] = secretsOf(source, tag);
    return found?.fix
      ? [...found.fix.edits]
          .sort((a, b) => b.start - a.start)
          .reduce(
            (text, edit) =>
              text.slice(0, edit.start) +
              edit.text +
              text.slice(edit.start + edit.length),
            source
          )
      : null;
  };

  it.each([
    [
      'x = 1\napi_key = "a8f5f167f44f4964"\ny = 2',
      'x = 1\nimport os\napi_key = os.environ["API_KEY"]\ny = 2'
    ],
    [
      'import os\ndbPassword: str = "hunter2XYZ"  # mine',
      'import os\ndbPassword: str = os.environ["DB_PASSWORD"]  # mine'
    ],
    [
      'secret = (\n  "hunter" "2XYZ"\n)',
      'import os\nsecret = (\n  os.environ["SECRET"]\n)'
    ],
    // A shell sets PWD by itself.
    ['pwd = "hunter2XYZ"', 'import os\npwd = os.environ["NOTEBOOK_PWD"]'],
    [
      'def f():\n    password = "hunter2XYZ"',
      'import os\ndef f():\n    password = os.environ["PASSWORD"]'
    ],
    [
      '%time x = 1\npassword = "hunter2XYZ"',
      '%time x = 1\nimport os\npassword = os.environ["PASSWORD"]'
    ]
  ])('of %j', (source, expected) => {
    expect(fixed(source)).toBe(expected);
  });

  it.each([
    ['no text alone', 'password = b"hunter2XYZ"'],
    ['in a text', 'x = """\npassword = "hunter2XYZ"\n"""'],
    ['no line for the import', 'x = 1; password = "hunter2XYZ"'],
    ['a default', 'def f(password="hunter2XYZ"): pass']
  ])('is none where there is %s', (_, source) => {
    expect(linesOf(source).length).toBe(1);
    expect(fixed(source)).toBe(null);
  });

  it('is none in the cell of the parameters, whose values are plain', () => {
    expect(linesOf('password = "hunter2XYZ"', 'parameters')).toEqual([1]);
    expect(fixed('password = "hunter2XYZ"', 'parameters')).toBe(null);
  });
});
