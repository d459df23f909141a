/** A drawing context of jsdom, which has none: it remembers what was drawn with what. */
export function fakeCanvas() {
  const dots: { x: number; y: number; colour: string }[] = [];
  const texts: string[] = [];
  const context = {
    arc: (x: number, y: number) => dots.push({ x, y, colour: context.fillStyle }),
    fillText: (text: string) => texts.push(text),
    fillStyle: ''
  };
  const all = new Proxy(context, {
    get: (target, name) => Reflect.get(target, name) ?? (() => undefined)
  }) as unknown as CanvasRenderingContext2D;
  return { context: all, dots, texts };
}

/**
 * Canvases whose images have `weight` characters a pixel, half as many with each rounding of
 * their colours; the widths of the images that were made.
 */
export function fakeImages(weight: number): number[] {
  const made: number[] = [];
  let rounded = 0;
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement
  ) {
    const drawing = {
      canvas: this,
      scale: () => (rounded = 0),
      getImageData: () => ({ data: new Uint8ClampedArray(4) }),
      putImageData: () => (rounded += 1)
    };
    return drawing as never;
  });
  jest.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockImplementation(function (
    this: HTMLCanvasElement
  ) {
    made.push(this.width);
    const size = (this.width * this.height * weight) / 2 ** rounded;
    return 'data:image/png;base64,'.padEnd(Math.round(size), 'A');
  });
  return made;
}
