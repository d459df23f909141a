import { plainSvg, svgPicture, withPicture } from '../picture';

const empty = () => svgPicture('<svg/>');
const page = '<div class="flowbook-comparison"><table></table></div>\n';

it('puts the chart into the plain table, as an image that a script could not use', () => {
  const html = withPicture(
    page,
    () => svgPicture('<svg fill="var(--jp-ui-font-color2)"/>'),
    'a "b" <c>'
  );
  const data = /base64,([^"]+)"/.exec(html)![1]!;
  expect(atob(data)).toBe('<svg fill="#888"/>');
  expect(html).toContain('alt="a &quot;b&quot; &lt;c>"');
  expect(html.endsWith('</p></div>\n')).toBe(true);
});

it('keeps the chart that the kernel drew, and leaves other HTML alone', () => {
  const drawn = page.replace('<table>', '<p class="flowbook-chart"></p><table>');
  expect(withPicture(drawn, empty, '')).toBe(drawn);
  expect(withPicture('<p>other</p>', empty, '')).toBe('<p>other</p>');
  const done = withPicture(page, empty, '');
  expect(withPicture(done, empty, '')).toBe(done);
});

it('needs no variable of JupyterLab', () => {
  const svg = 'font-family: var(--jp-ui-font-family); stroke: var(--jp-border-color3)';
  expect(plainSvg(svg)).toBe('font-family: sans-serif; stroke: #9994');
});
