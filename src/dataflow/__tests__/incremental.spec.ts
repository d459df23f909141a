import fc from 'fast-check';
import { toldOf } from '../../diagnostics/__tests__/flows';
import { analyze, Dataflow } from '../incremental';
import { type ParsedCell, parseCell } from '../../python/parsedcell';
import type { PythonParser } from '../../python/syntax/parser';
import { Knowledge } from '../../libraries/knowledge';
import { Program } from '../program';
import { all, draft, edit, edited, spliced, stepsOf } from './edits';
import { memoryOf } from './memory';
import { pythonForTests } from '../../python/__tests__/python';

/** Another number is tried by FLOW_RUNS. */
const RUNS = Number(process.env.FLOW_RUNS ?? 80);

const changes = fc.array(edit, { minLength: 1, maxLength: 8 });

/** A program that follows the cells, compared with one that is run from scratch. */
class Written {
  private readonly parsed = new Map<string, ParsedCell>();
  private readonly program = new Program(new Knowledge());

  constructor(private readonly python: PythonParser) {}

  becomes(cells: Parameters<typeof stepsOf>[0]): void {
    const steps = stepsOf(cells).map(step =>
      step.cells.map(cell => this.read(cell.id, cell.python))
    );
    const fresh = new Program(new Knowledge());
    fresh.run(steps);
    this.program.run(steps);
    expect(memoryOf(this.program.machine)).toEqual(memoryOf(fresh.machine));
  }

  private read(id: string, text: string): ParsedCell {
    const known = this.parsed.get(id);
    const now = known?.text === text ? known : parseCell(this.python, id, text);
    this.parsed.set(id, now);
    return now;
  }
}

describe('a notebook being written', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  it('shows after each edit what a look from scratch shows', () => {
    fc.assert(
      fc.property(draft, changes, (first, edits) => {
        const dataflow = new Dataflow(python);
        dataflow.update(stepsOf(first));
        let cells = first;
        edits.forEach((one, index) => {
          cells = edited(cells, one, `new${index}`);
          const steps = stepsOf(cells);
          expect(toldOf(dataflow.update(steps))).toEqual(
            toldOf(analyze(python, steps))
          );
        });
      }),
      { numRuns: RUNS }
    );
  }, 240_000);

  it('knows after each edit all that a run from scratch knows, and no more', () => {
    fc.assert(
      fc.property(draft, changes, (first, edits) => {
        const written = new Written(python);
        written.becomes(first);
        let cells = first;
        edits.forEach((one, index) => {
          cells = edited(cells, one, `new${index}`);
          written.becomes(cells);
        });
      }),
      { numRuns: RUNS }
    );
  }, 240_000);

  it('forgets where the calls of a statement began in a cell that is taken away', () => {
    const written = new Written(python);
    const cells = ['def f(): pass', 'f()', 'f()\nf()'].map((text, at) => ({
      id: `c${at}`,
      text,
      begins: true
    }));
    written.becomes(cells);
    written.becomes(cells.slice(0, 2));
  });

  it('forgets what a cell did that is taken away, whatever it was', () => {
    const written = new Written(python);
    all.forEach((_, at) => {
      written.becomes(all);
      written.becomes(spliced(all, at, 1));
    });
  }, 60_000);

  it('runs no step before the one that changed', () => {
    const ran: string[] = [];
    const cell = (id: string, text: string): ParsedCell => {
      const facts = parseCell(python, id, text);
      return {
        ...facts,
        get body() {
          ran.push(id);
          return facts.body;
        }
      };
    };
    const program = new Program(new Knowledge());
    const ranBy = (steps: ParsedCell[][]) => {
      ran.length = 0;
      program.run(steps);
      return ran.join(' ');
    };
    const steps = ['a', 'b', 'c', 'd'].map(id => [cell(id, `${id} = 1`)]);
    expect(ranBy(steps)).toBe('a b c d');
    expect(ranBy(steps)).toBe('');
    expect(ranBy(spliced(steps, 3, 1, [cell('d', 'd = a')]))).toBe('d');
    expect(ranBy(spliced(steps, 1, 1, [cell('b', 'b = a')]))).toBe('b c d');
    expect(ranBy(steps.slice(0, 1))).toBe('');
    expect(ranBy(steps)).toBe('b c d');
    expect(ranBy([steps[0]!, steps[1]!.concat(steps[2]!), steps[3]!])).toBe('b c d');
    expect(ranBy(spliced(steps, 2, 0, [cell('e', 'e = b')]))).toBe('b e c d');
  });

  it('begins anew where marks say something else of a function', () => {
    const steps = stepsOf(
      ['import lab\na = [1]', 'lab.look(a)', 'print(a)'].map((text, index) => ({
        id: `c${index}`,
        text,
        begins: true
      }))
    );
    const dataflow = new Dataflow(python);
    const marks = { functions: { 'lab.look': 'new' } };
    const [unmarked, marked] = [{}, marks].map(one =>
      toldOf(analyze(python, steps, { marks: one }))
    );
    expect(unmarked).not.toEqual(marked);
    for (const [said, expected] of [
      [{}, unmarked],
      [marks, marked],
      [{ functions: { ...marks.functions } }, marked],
      [{}, unmarked]
    ] as const) {
      dataflow.options = { marks: said };
      expect(toldOf(dataflow.update(steps))).toEqual(expected);
    }
  });

  it('goes on after a cell that is nested too deep', () => {
    const deep = `y = x${'+x'.repeat(20_000)}`;
    const texts = ['x = [1]', 'x.append(2)', 'print(x)'];
    const of = (all: string[]) =>
      stepsOf(all.map((text, index) => ({ id: `c${index}`, text, begins: true })));
    const dataflow = new Dataflow(python);
    for (const all of [
      texts,
      spliced(texts, 1, 1, deep),
      spliced(texts, 0, 1, deep),
      texts
    ]) {
      expect(toldOf(dataflow.update(of(all)))).toEqual(
        toldOf(analyze(python, of(all)))
      );
    }
  });
});
