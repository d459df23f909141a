import { exported, notebookOf, stepText } from './notebook';
import type { Environment } from '../plan/environment';
import { StaleFinder } from '../record/stale';
import { readRecord, RECORD } from '../record/record';
import { pythonForTests } from '../../python/__tests__/python';

const NOTEBOOK = notebookOf(
  ['step:load', 'import pandas as pd\ndf = pd.DataFrame({"a": [1, 2], "b": [3, 4]})'],
  ['step:pick', 'part = df["a"]\npart.iloc[0] = 0'],
  ['step:report', 'print(df)']
);

const withPandas = (version: string): Environment => ({
  python: '3.11.7',
  modules: {
    mlflow: { name: 'mlflow', version: '3.17.2' },
    pandas: { name: 'pandas', version }
  }
});

/** The step that the report takes the table from. */
const producer = (text: string) => /handoff\.inputs?\("(\w+)", "df"\)/.exec(text)?.[1];

describe('a table of which a part is changed', () => {
  it.each([
    ['3.0.0', 'load'],
    ['2.2.3', 'pick']
  ])(
    'is handed on by what changed it, as pandas %s has it: %s',
    async (version, from) => {
      const environment = withPandas(version);
      const project = await exported(NOTEBOOK, {}, {}, environment);
      expect(producer(stepText(project, 'report'))).toBe(from);
      const record = readRecord(String(project.files.get(RECORD)))!;
      expect(record.versions).toEqual({ pandas: version });
      // The kernel may have another version by now.
      const finder = new StaleFinder(await pythonForTests());
      for (const pandas of ['1.0', '9.0']) {
        const found = finder.find(record, { ...NOTEBOOK, versions: { pandas } });
        let next = found.next();
        while (!next.done) {
          next = found.next();
        }
        expect(next.value).toBeNull();
      }
    },
    60_000
  );
});
