/** Class of the chart in an output's HTML; see provebook/compare/page.py. */
const CHART = 'provebook-chart';
const LARGEST = 300_000; // characters of a picture: it lies in the notebook, next to the data
const WIDTH = 800;
const FINE = 2; // pixels a point, for screens with that many
const ROUNDED = 8; // first step that colours are rounded to, of 256

/** An image that lies in its own URL; a width where that is not the image's own. */
export interface Picture {
  src: string;
  width?: number;
}

/** Colours and font of a drawing on a canvas, which knows no variables of a theme. */
export interface Look {
  text: string;
  line: string;
  font: string;
}

/** Legible on light and dark pages: a picture cannot know where it will be shown. */
const PLAIN: Look = { text: '#888', line: '#9994', font: '11px sans-serif' };

const PAGE = /^<div class="provebook-comparison">/;

/** A chart as an SVG that needs no JupyterLab: its variables are neutral on light and dark. */
export function plainSvg(svg: string): string {
  return svg
    .replace(/var\(--jp-[a-z-]*font-family\)/g, 'sans-serif')
    .replace(/var\(--jp-border-[a-z0-9-]*\)/g, '#9994')
    .replace(/var\(--jp-[a-z0-9-]*\)/g, '#888');
}

/** An image of a chart that Vega drew; that of `coarser` where it would be too large. */
export function svgPicture(svg: string, coarser: (() => Picture) | null): Picture {
  const bytes = new TextEncoder().encode(plainSvg(svg));
  if (coarser && bytes.length * (4 / 3) > LARGEST) {
    return coarser();
  }
  const data = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  return { src: `data:image/svg+xml;base64,${data}` };
}

/**
 * An image of a drawing that is small enough for a notebook: rounded colours pack far better,
 * and are hardly seen where marks lie over each other. `isFine`: drawn quickly enough to try
 * whether a sharper one is small enough, too.
 */
export function pngPicture(
  height: number,
  isFine: boolean,
  draw: (canvas: CanvasRenderingContext2D, width: number, look: Look) => void
): Picture {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const drawn = (scale: number) => {
    canvas.width = WIDTH * scale;
    canvas.height = height * scale;
    context.scale(scale, scale);
    draw(context, WIDTH, PLAIN);
    return canvas.toDataURL('image/png');
  };
  let src = isFine ? drawn(FINE) : '';
  if (!src || src.length > LARGEST) {
    src = drawn(1);
  }
  for (let step = ROUNDED; src.length > LARGEST; step *= 2) {
    roundColours(context, step);
    src = canvas.toDataURL('image/png');
  }
  return { src, width: WIDTH };
}

function roundColours(context: CanvasRenderingContext2D, step: number): void {
  const { width, height } = context.canvas;
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.round(data[i]! / step) * step;
  }
  context.putImageData(image, 0, 0);
}

/**
 * An output's plain HTML with the chart put in; unchanged where it is not one of ours or the
 * kernel has drawn one. As an image no script in the chart would ever run.
 */
export function withPicture(
  html: string,
  picture: () => Picture,
  says: string
): string {
  const end = html.lastIndexOf('</div>');
  if (!PAGE.test(html) || html.includes(`class="${CHART}"`) || end < 0) {
    return html;
  }
  const alt = says.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const { src, width } = picture();
  const image = `<img alt="${alt}"${width ? ` width="${width}"` : ''} src="${src}">`;
  return `${html.slice(0, end)}<p class="${CHART}">${image}</p>${html.slice(end)}`;
}
