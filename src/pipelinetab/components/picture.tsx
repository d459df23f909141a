import * as React from 'react';

/** What a store has, as nothing but a picture: opened as a page it would run as one of Jupyter's. */
export const asPicture = (blob: Blob): Blob => new Blob([blob], { type: 'image/png' });

/** An image that is read as a person looks at it: a request that an address alone cannot make. */
export function Picture(props: {
  read: () => Promise<Blob>;
  label: string;
}): React.JSX.Element | null {
  const { label } = props;
  const read = React.useRef(props.read);
  const [url, setUrl] = React.useState<string | null>(null);
  React.useEffect(() => {
    let isOver = false;
    let made: string | null = null;
    read.current().then(
      blob => {
        if (!isOver) {
          made = URL.createObjectURL(asPicture(blob));
          setUrl(made);
        }
      },
      () => undefined // the report, which can be opened, has it too
    );
    return () => {
      isOver = true;
      if (made) {
        URL.revokeObjectURL(made);
      }
    };
  }, []);
  return url === null ? null : (
    <a href={url} target="_blank" rel="noreferrer" className="pb-Picture">
      <img src={url} alt={label} title={label} />
    </a>
  );
}
