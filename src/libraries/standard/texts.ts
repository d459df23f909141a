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
      'hashlib.pbkdf2_hmac': 'new',
      'hashlib.file_digest': 'new:hash changes:0'
    },
    each(
      'hashlib',
      'new md5 sha1 sha224 sha256 sha384 sha512 sha3_256 sha3_512 blake2b blake2s shake_128 shake_256',
      'new:hash'
    )
  ),
  methods: table(
    { 'hash.update': 'new changes:self', 'hash.copy': 'new:hash' },
    each('hash', 'hexdigest digest', 'new')
  ),
  classes: { hash: '_hashlib.HASH' },
  constant: 're.compile'
};
