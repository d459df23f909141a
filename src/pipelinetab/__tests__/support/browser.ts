/** What a browser has, and jsdom has not. */
import { deserialize, serialize } from 'node:v8';

globalThis.structuredClone ??= value => deserialize(serialize(value));
HTMLCanvasElement.prototype.getContext = () => null; // letters have one rough width
