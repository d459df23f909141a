/** In a file of its own, for only a bundler knows `import.meta.url`. */
export function startWorker(): Worker {
  // The bundler finds the worker by exactly these words.
  return new Worker(new URL('./main.js', import.meta.url), { type: 'module' });
}
