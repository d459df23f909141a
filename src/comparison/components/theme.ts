import * as React from 'react';
import type { TopLevelSpec } from 'vega-lite';

const VARIABLE = /var\((--jp-[\w-]+)\)/g;
const THEME = 'data-jp-theme-name';

/** Name of the theme, for what must be drawn anew with another; not followed if not `isUsed`. */
export function useTheme(isUsed: boolean): string | null {
  const [theme, setTheme] = React.useState(() => document.body.getAttribute(THEME));
  React.useEffect(() => {
    if (!isUsed) {
      return;
    }
    const look = () => setTheme(document.body.getAttribute(THEME));
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { attributeFilter: [THEME] });
    return () => observer.disconnect();
  }, [isUsed]);
  return theme;
}

/** A spec with the theme's colours and fonts themselves: a canvas knows no variables. */
export function inColours(spec: TopLevelSpec, node: Element): TopLevelSpec {
  const style = getComputedStyle(node);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replace(VARIABLE, (_, name: string) =>
        style.getPropertyValue(name).trim()
      );
    }
    if (Array.isArray(value)) {
      return value.map(walk);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        key === 'datasets' ? item : walk(item) // runs' names are data
      ])
    );
  };
  return walk(spec) as TopLevelSpec;
}
