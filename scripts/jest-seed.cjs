// On CI property tests take the same cases each time: a change is judged by what it changes.
// Elsewhere they look for new ones, and print the seed of what they find.
if (process.env.CI) {
  require('fast-check').configureGlobal({ seed: 1789 });
}
