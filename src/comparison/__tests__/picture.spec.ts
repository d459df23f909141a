import { Sanitizer } from '@jupyterlab/apputils/lib/sanitizer';
import { plainSvg, pngPicture, svgPicture, withPicture } from '../picture';
import { fakeImages } from './support/canvas';

afterEach(() => jest.restoreAllMocks());

const empty = () => svgPicture('<svg/>', null);
const page = '<div class="provebook-comparison"><table></table></div>\n';

it('puts the chart into the plain table, as an image that a script could not use', () => {
  const html = withPicture(
    page,
    () => svgPicture('<svg fill="var(--jp-ui-font-color2)"/>', null),
    'a "b" <c>'
  );
  const data = /base64,([^"]+)"/.exec(html)![1]!;
  expect(atob(data)).toBe('<svg fill="#888"/>');
  expect(html).toContain('alt="a &quot;b&quot; &lt;c>"');
  expect(html.endsWith('</p></div>\n')).toBe(true);
});

it('keeps the chart that the kernel drew, and leaves other HTML alone', () => {
  const drawn = page.replace('<table>', '<p class="provebook-chart"></p><table>');
  expect(withPicture(drawn, empty, '')).toBe(drawn);
  expect(withPicture('<p>other</p>', empty, '')).toBe('<p>other</p>');
  const done = withPicture(page, empty, '');
  expect(withPicture(done, empty, '')).toBe(done);
});

it('needs no variable of JupyterLab', () => {
  const svg = 'font-family: var(--jp-ui-font-family); stroke: var(--jp-border-color3)';
  expect(plainSvg(svg)).toBe('font-family: sans-serif; stroke: #9994');
});

it('is a coarser image where there are too many marks for an SVG', () => {
  const coarser = { src: 'data:image/png;base64,', width: 800 };
  expect(svgPicture('<path/>'.repeat(1000), () => coarser).src).toContain('svg');
  expect(svgPicture('<path/>'.repeat(50_000), () => coarser)).toBe(coarser);
});

it('is as fine as its size in the notebook allows, and as wide on the page either way', () => {
  const light = fakeImages(0.1);
  expect(pngPicture(300, true, () => undefined).width).toBe(800);
  expect(light).toEqual([1600]);
  const heavy = fakeImages(1);
  expect(pngPicture(300, true, () => undefined).src.length).toBe(240_000);
  expect(heavy).toEqual([1600, 800]);
  const heaviest = fakeImages(4);
  const picture = pngPicture(300, false, () => undefined);
  expect(picture.src.length).toBe(240_000);
  expect(heaviest).toEqual([800, 800, 800]);
  expect(withPicture(page, () => picture, '')).toContain('<img alt="" width="800" src');
});

it('outlives the cleaning of outputs that are not trusted', () => {
  const png = { src: 'data:image/png;base64,AAAA', width: 800 };
  const html = withPicture(page, () => png, 'Scatter of "a" over b');
  const clean = new Sanitizer().sanitize(html);
  const image = new DOMParser().parseFromString(clean, 'text/html').images[0]!;
  expect([image.alt, image.getAttribute('src'), image.width]).toEqual([
    'Scatter of "a" over b',
    png.src,
    800
  ]);
});
