import type { Library } from '../library';
import { each, table } from '../words';

export const TEXTS: Library = {
  name: 're, textwrap, statistics, hashlib',
  functions: table(
    each('re', 'sub subn escape compile match search fullmatch purge', 'new'),
    each('re', 'findall split finditer', 'new:list'),
    each('statistics', 'multimode quantiles', 'new:list'),
    {
      'textwrap.wrap': 'new:list',
      'os.path.splitext': 'new',
      'hashlib.*': 'new:hash'
    }
  ),
  methods: table(
    { 'hash.*': 'new changes:self' },
    each('hash', 'hexdigest digest', 'new')
  ),
  constant: 're.compile'
};
