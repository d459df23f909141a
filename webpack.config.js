module.exports = {
  // web-tree-sitter has code for Node that a browser never reaches.
  resolve: { fallback: { module: false, 'fs/promises': false } },
  module: {
    rules: [
      // Files of an exported project are taken as texts.
      { test: /\.py$/, type: 'asset/source' },
      {
        test: /[\\/]web-tree-sitter[\\/].*\.js$/,
        use: require.resolve('./scripts/no-meta-url.cjs')
      }
    ]
  }
};
