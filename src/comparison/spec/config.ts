import type { Config } from 'vega-lite';

/** Vega's look from JupyterLab's variables: in SVG they follow a switch of the theme. */
export const config: Config = {
  background: 'transparent',
  view: { stroke: 'transparent' },
  font: 'var(--jp-ui-font-family)',
  axis: {
    domainColor: 'var(--jp-border-color1)',
    gridColor: 'var(--jp-border-color3)',
    tickColor: 'var(--jp-border-color1)',
    labelColor: 'var(--jp-ui-font-color2)',
    titleColor: 'var(--jp-ui-font-color2)',
    titleFontWeight: 'normal',
    labelFontSize: 11,
    titleFontSize: 11
  },
  text: { fill: 'var(--jp-ui-font-color2)', fontSize: 11 }
};

/** Name of the data that changes with the selection, so that a brush stays where it is. */
export const RUNS = 'runs';

/** SVG follows the theme by itself; beyond this many marks only canvas is quick. */
export const SVG_MARKS = 4000;
