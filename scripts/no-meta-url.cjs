// A loader: import.meta.url becomes a path of nowhere, else the bundler writes that of this machine.
module.exports = source => source.replaceAll('import.meta.url', '"file:///module.js"');
