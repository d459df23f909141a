/** How a text reads in a shell as one word. */
export const shellWord = (text: string): string =>
  /^[\w./=-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
