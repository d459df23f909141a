// Turns TypeScript and ES modules into what Jest runs; types are checked by `make lint`.
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

module.exports = {
  getCacheKey: (text, path) =>
    createHash('sha256').update(`${version}${path}${text}`).digest('hex'),
  process: (text, path) => {
    const loader = /\.tsx$/.test(path) ? 'tsx' : /\.ts$/.test(path) ? 'ts' : 'js';
    return transformSync(text, {
      loader,
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: path,
      supported: { 'dynamic-import': false }
    });
  }
};
