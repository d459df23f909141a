import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { flowOf } from './flows';

describe('files between steps', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });
  const filesOf = (...sources: string[]) => {
    const { steps } = flowOf(python, sources);
    return steps[steps.length - 1]!.inputs.filter(input => input.by === 'file').map(
      input => `${input.name} from ${input.from}`
    );
  };

  it.each([
    [
      'joined by os.path',
      'import os\nopen(os.path.join("data", "x.csv"), "w").close()'
    ],
    ['joined by a sign', 'DATA = "data"\nopen(DATA + "/x.csv", "w").close()'],
    ['in an f-string', 'name = "x"\nopen(f"data/{name}.csv", "w").close()'],
    [
      'of pathlib',
      'from pathlib import Path\nDATA = Path(".") / "data"\n(DATA / "x.csv").write_text("a")'
    ],
    [
      'of a pathlib parent',
      'from pathlib import Path\np = Path("data/y.csv").parent.joinpath("x.csv")\nwith p.open("w") as f:\n    f.write("a")'
    ],
    [
      'given by keyword',
      'import pandas as pd\npd.DataFrame().to_csv(path_or_buf="data/x.csv")'
    ],
    [
      'given to something of an own module',
      'import own\nown.table().to_csv("data/x.csv")'
    ],
    [
      'made in a function',
      'def save(folder):\n    open(f"{folder}/x.csv", mode="w").close()\nsave("data")'
    ]
  ])('sees a path %s', (_, write) => {
    expect(filesOf(write, 'print(open("data/x.csv").read())')).toEqual([
      'data/x.csv from s0'
    ]);
  });

  it.each([
    ['gzip', 'import gzip\ngzip.open("x.gz", "wt").close()', 'gzip.open("x.gz")'],
    ['an archive', 'import zipfile\nzipfile.ZipFile("x.gz", "w")', 'open("x.gz")'],
    ['a tape', 'import tarfile\ntarfile.open("x.gz", mode="w:xz")', 'open("x.gz")'],
    ['a mode that is not known', 'import io\nio.open("x.gz", how())', 'open("x.gz")'],
    [
      'a database',
      'import sqlite3\nsqlite3.connect("x.gz")',
      'sqlite3.connect("x.gz").execute("select 1")'
    ],
    [
      'an archive that is unpacked',
      'import zipfile\nzipfile.ZipFile("a.zip").extractall("data")',
      'open("data/in/x.gz")'
    ],
    [
      'an archive that is unpacked here',
      'import tarfile\nwith tarfile.open("a.tar") as a:\n    a.extractall()',
      'open("data/x.gz")'
    ],
    [
      'a folder that is copied',
      'import shutil\nshutil.copytree("a", "data")',
      'open("data/x.gz")'
    ],
    [
      'an archive that gets its ending',
      'import shutil\nshutil.make_archive("x", "gztar", root_dir="data")',
      'open("x.tar.gz")'
    ],
    [
      'an archive to read again',
      'import shutil\nshutil.unpack_archive("a.zip", extract_dir="data")',
      'open("data/x.gz")'
    ]
  ])('sees what is written by %s', (_, write, read) => {
    const header = 'import gzip, sqlite3';
    expect(filesOf(header, write, read)).toHaveLength(1);
  });

  it('does not take a file for one of the archive that it is', () => {
    expect(
      filesOf(
        'open("x.gz", "wb").close()',
        'import tarfile\ntarfile.open("x.gz", "r:xz")'
      )
    ).toEqual(['x.gz from s0']);
    expect(
      filesOf(
        'import zipfile\nzipfile.ZipFile("a.zip").extractall(where())',
        'open("x.csv")'
      )
    ).toEqual([]);
    expect(
      filesOf('import sqlite3\nsqlite3.connect("/x/a.db")', 'open("b.db")')
    ).toEqual([]);
  });

  it.each([
    ['a pattern', 'import glob\nfor f in glob.glob("out/*.csv"):\n    print(f)'],
    ['a folder', 'import mlflow\nmlflow.log_artifacts("out")'],
    ['an artifact', 'import mlflow\nmlflow.log_artifact("out/a.csv")']
  ])('sees that a step reads %s', (_, read) => {
    expect(filesOf('open("out/a.csv", "w").close()', read)).toHaveLength(1);
  });

  it('takes the order within a step from what runs first, also across cells', () => {
    expect(
      filesOf('open("a.txt", "w").close()', 'open("a.txt", "w").close()\nopen("a.txt")')
    ).toEqual([]);
  });

  it('runs a step that imports what another writes after it', () => {
    expect(
      filesOf('%%writefile helper.py\ndef f(): pass', 'import helper\nhelper.f()')
    ).toEqual(['helper.py from s0']);
    expect(filesOf('x = 1', 'import helper\nhelper.f()')).toEqual([]);
  });

  it('keeps two steps that write one file in order', () => {
    const { steps } = flowOf(python, [
      'print(open("log.txt").read())',
      'open("log.txt", "a").close()',
      'open("log.txt", "a").close()'
    ]);
    expect(steps.map(step => step.after)).toEqual([[], ['s0'], ['s0', 's1']]);
  });

  it.each([
    ['os', 'import os\nos.makedirs("out/deep", exist_ok=True)'],
    ['os, below another', 'import os\nos.mkdir("out/deep")'],
    [
      'pathlib',
      'from pathlib import Path\np = Path("out") / "deep"\np.mkdir(parents=True)'
    ]
  ])('comes after the step that makes, by %s, a folder it writes into', (_, made) => {
    const write = 'open("out/deep/x.csv", "w").close()';
    const afterOf = (...sources: string[]) =>
      flowOf(python, [made, ...sources]).steps.at(-1)!.after;
    expect(afterOf(write)).toEqual(['s0']);
    expect(afterOf(`${made}\n${write}`)).toEqual([]);
    expect(afterOf('import os\nos.listdir("out/deep")')).toEqual(['s0']);
    expect(filesOf(made, write, 'open("out/deep/x.csv")')).toEqual([
      'out/deep/x.csv from s1'
    ]);
    expect(afterOf('open("other/x.csv", "w").close()')).toEqual([]);
  });

  it('does not guess a path with a part that is not known', () => {
    expect(filesOf('open(f"{name()}.csv", "w").close()', 'open("x.csv")')).toEqual([]);
    expect(
      filesOf(
        'for n in ["x", "y"]:\n    open(n + ".csv", "w").close()',
        'open("x.csv")'
      )
    ).toEqual([]);
  });
});
