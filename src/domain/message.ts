/** Sentences for a person, as data: they pass through workers, and are translated where shown. */

export interface Message {
  /** In English; `%1`, `%2`, ... stand for the arguments, `%%` for a percent sign. */
  text: string;
  /** The text for several, where the first argument is their number. */
  plural?: string;
  count?: number;
  args: readonly Argument[];
}

/** What stands in a message; a message is for words, never for a sentence of its own. */
export type Argument = string | number | Message;

/** What is needed of JupyterLab's `TranslationBundle`. */
export interface Translate {
  __(text: string, ...args: (string | number)[]): string;
  _n(text: string, plural: string, count: number, ...args: (string | number)[]): string;
}

/** Makes messages; called as JupyterLab's own, so that its tools find the texts. */
export const trans = {
  __: (text: string, ...args: readonly Argument[]): Message => ({ text, args }),
  /** `%1` is the number. */
  _n: (
    text: string,
    plural: string,
    count: number,
    ...args: readonly Argument[]
  ): Message => ({ text, plural, count, args })
};

/** A message in the words of a translator. */
export function say({ text, plural, count, args }: Message, to: Translate): string {
  const said = args.map(one => (typeof one === 'object' ? say(one, to) : one));
  return plural === undefined
    ? to.__(text, ...said)
    : to._n(text, plural, count ?? 0, ...said);
}

const filled = (text: string, args: readonly (string | number)[]): string =>
  text.replace(/%(?:%|(\d+))/g, (_, place?: string) =>
    place === undefined ? '%' : String(args[Number(place) - 1])
  );

const ENGLISH: Translate = {
  __: (text, ...args) => filled(text, args),
  _n: (text, plural, count, ...args) =>
    filled(count === 1 ? text : plural, [count, ...args])
};

/** A message as it was written: what the command line says. */
export const english = (message: Message): string => say(message, ENGLISH);
