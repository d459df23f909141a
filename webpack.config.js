// web-tree-sitter has code for Node that a browser never reaches.
module.exports = {
  resolve: { fallback: { module: false, 'fs/promises': false } }
};
