module.exports = {
  // web-tree-sitter has code for Node that a browser never reaches.
  resolve: { fallback: { module: false, 'fs/promises': false } },
  // Files of an exported project are taken as texts.
  module: { rules: [{ test: /\.py$/, type: 'asset/source' }] }
};
