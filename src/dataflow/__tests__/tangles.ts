/** Notebooks whose functions and classes meet in objects of which nothing is known. */

/** Transformers as a pipeline takes them, the unknown ones from a library `lab`. */
export const TRANSFORMER = [
  'from lab import Base, Mix, KMeans, kernel, pipe, A, B, C, Columns',
  'class Cluster(Base, Mix):',
  '    def __init__(self, n=10):',
  '        self.n = n',
  '    def fit(self, X, y=None):',
  '        self.k_ = KMeans(self.n)',
  '        self.k_.fit(X)',
  '        return self',
  '    def transform(self, X):',
  '        return kernel(X, self.k_.centers)',
  'def ratio():',
  '    return pipe(A(), B(), C())',
  'geo = Cluster(n=10)'
].join('\n');

/** Ends in `pre`, which holds `pipes` pipelines and `geo`. */
export const columnsOf = (pipes: number): string =>
  `pre = Columns([${Array.from({ length: pipes }, (_, at) => `("p${at}", ratio(), ["x"])`).join(', ')}, ("geo", geo, ["lat"])])`;

/** Classes that keep what unknown calls make of themselves and each other. */
export const partsOf = (classes: number): string =>
  [
    'from lab import Part, link',
    ...Array.from({ length: classes }, (_, at) =>
      [
        `class Part${at}(Part):`,
        '    def fit(self, X):',
        `        self.a${at} = link(self, X)`,
        `        self.b${at} = [link(X, part) for part in self.a${at}.parts(X)]`,
        '        return self'
      ].join('\n')
    ),
    `parts = [${Array.from({ length: classes }, (_, at) => `Part${at}()`).join(', ')}]`
  ].join('\n');
