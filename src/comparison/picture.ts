/** Class of the chart in an output's HTML; see flowbook/compare/page.py. */
const CHART = 'flowbook-chart';
const PAGE = /^<div class="flowbook-comparison">/;

/** A chart as an SVG that needs no JupyterLab: its variables are neutral on light and dark. */
export function plainSvg(svg: string): string {
  return svg
    .replace(/var\(--jp-[a-z-]*font-family\)/g, 'sans-serif')
    .replace(/var\(--jp-border-[a-z0-9-]*\)/g, '#9994')
    .replace(/var\(--jp-[a-z0-9-]*\)/g, '#888');
}

/** An image of a chart, with the chart in its URL. */
export function svgPicture(svg: string): string {
  const bytes = new TextEncoder().encode(plainSvg(svg));
  const data = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  return `data:image/svg+xml;base64,${data}`;
}

/**
 * An output's plain HTML with the chart put in; unchanged where it is not one of ours or the
 * kernel has drawn one. As an image no script in the chart would ever run.
 */
export function withPicture(html: string, picture: () => string, says: string): string {
  const end = html.lastIndexOf('</div>');
  if (!PAGE.test(html) || html.includes(`class="${CHART}"`) || end < 0) {
    return html;
  }
  const alt = says.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const image = `<img alt="${alt}" src="${picture()}">`;
  return `${html.slice(0, end)}<p class="${CHART}">${image}</p>${html.slice(end)}`;
}
