/** Two versions of a file, line by line. */
import type { TranslationBundle } from '@jupyterlab/translation';
import { structuredPatch } from 'diff';
import * as React from 'react';
import { type Content, contentText } from '../../project';

/** A line as both have it; null where one has none. */
export interface Row {
  mine: string | null;
  theirs: string | null;
}

/** The lines around each difference; an empty list between two rows that are apart. */
export function rowsOf(mine: string, theirs: string): Row[][] {
  const { hunks } = structuredPatch('', '', mine, theirs, '', '', { context: 3 });
  return hunks.map(({ lines }) => {
    const rows: Row[] = [];
    let open: Row[] = []; // lines of mine that wait for theirs
    for (const line of lines.filter(one => !one.startsWith('\\'))) {
      const text = line.slice(1);
      if (line.startsWith('-')) {
        open.push({ mine: text, theirs: null });
        rows.push(open.at(-1)!);
      } else if (line.startsWith('+')) {
        const beside = open.find(row => row.theirs === null);
        if (beside) {
          beside.theirs = text;
        } else {
          rows.push({ mine: null, theirs: text });
        }
      } else {
        open = [];
        rows.push({ mine: text, theirs: text });
      }
    }
    return rows;
  });
}

function Line({ text, other }: { text: string | null; other: string | null }) {
  const isSame = text === other;
  return (
    <td className={isSame ? undefined : 'pb-mod-other'}>
      {text !== null && (isSame ? text : <mark>{text}</mark>)}
    </td>
  );
}

/** What a person has made of a file, and what the notebook makes of it now. */
export function SideBySide(props: {
  path: string;
  mine: Content;
  theirs: Content;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { path, mine, theirs, trans } = props;
  return (
    <table className="pb-SideBySide" aria-label={path}>
      <thead>
        <tr>
          <th scope="col">{trans.__('Yours')}</th>
          <th scope="col">{trans.__('The notebook’s')}</th>
        </tr>
      </thead>
      {rowsOf(contentText(mine), contentText(theirs)).map((rows, index) => (
        <tbody key={index}>
          {rows.map((row, line) => (
            <tr key={line}>
              <Line text={row.mine} other={row.theirs} />
              <Line text={row.theirs} other={row.mine} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
