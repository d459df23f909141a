/** Names that say of their value that it is secret, and names that only look so. */

/** How surely a name says so: of a weak one the value must look secret, too. */
export type Strength = 'strong' | 'weak';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that say it alone. */
const STRONG = set(
  'password passwd passwort pwd pswd psw passphrase passcode passkey secret apikey apitoken accesskey secretkey privatekey authtoken accesstoken authkey'
);
/** Words that have other meanings, too. */
const WEAK = set(
  'pass pw token key auth authentication authorization credential cred cert pin bearer jwt cookie salt sas'
);
/** Before a weak word, what makes it as sure as a strong one. */
const WHOSE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'key',
    set(
      'api access private secret signing encryption auth account storage master ssh subscription consumer client app application service license licence admin deploy webhook write integration'
    )
  ],
  [
    'token',
    set(
      'api access auth refresh bearer id session personal bot oauth deploy user app client service csrf security jwt login device registration hf git admin secret private write read my'
    )
  ],
  [
    'pass',
    set(
      'db database user my admin root smtp mail email ftp ssh sftp mysql pg postgres postgresql sql mongo mongodb redis rabbitmq proxy login server host http basic auth account wifi vpn app api service sudo ldap jdbc odbc git'
    )
  ]
]);
/** The value is something about a secret, and not the secret. */
const ABOUT = set(
  'col column field name file filename path dir folder url uri endpoint length len size min max count num number limit budget policy hash hashed hasher type kind regex pattern prompt label title hint message msg error index idx embedding ttl age expiry expires expiration lifetime required valid invalid correct match strength score checker generator manager handler provider validator reset env var variable header prefix suffix format encoding mode method scheme strategy algorithm algo rate ratio freq frequency list map mapping dict vocab set level usage used sort order func function fn class cls dim mask logits probs weights per vault version server host port scope audience issuer status state callback parser reader writer model word sequence stream filter row table char alphabet character page santa sauce agent recipe lambda distance point frame stats press up down in out event code binding by of'
);
/** Before a weak word, what makes of it a number, or a word of a text. */
const BEFORE = set(
  'n no num nb max min total avg mean count per is has with show hide need check special pad padding eos bos unk oov sep cls mask start end stop next prev previous first last current target input output prompt completion vocab word sub subword rare common extra added image text primary foreign sort dict dictionary map cache group join merge partition order lookup index column row natural candidate hash idx arrow hot short shortcut keyboard musical minor major public random rng prng forward backward second third single one two multi low high band by raw stem'
);
const COUNTS = set('n num nb max min no');

/** The words of a name, in small letters: `dbPassword`, `DB_PASSWORD`, `db-password2`. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map(plain);

const WRITTEN_TOGETHER =
  /(?:password|passwd|passphrase|apikey|accesskey|secretkey|privatekey|authtoken|accesstoken|apitoken|secret|token)$/;
const OWN_PASS =
  /^(?:db|smtp|user|my|root|admin|mysql|pg|ftp|ssh|e?mail)(?:pass|pwd|pw)$/;

/** A word in its plain form: `tokens`, `pgpassword`, `dbpass`. */
function plain(word: string): string {
  const one = /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
  const inner = /^(?:de|un|re|sub)token$/.test(one) ? null : WRITTEN_TOGETHER.exec(one);
  return OWN_PASS.test(one) ? 'password' : inner ? inner[0] : one;
}

function strengthAt(words: readonly string[], at: number): Strength | null {
  const [word, before] = [words[at]!, words[at - 1] ?? ''];
  if (STRONG.has(word) || WHOSE.get(word)?.has(before)) {
    return 'strong';
  }
  return WEAK.has(word) && !BEFORE.has(before) ? 'weak' : null;
}

/** What is in each of these names; most texts have none of it. */
export const MAYBE_SECRET =
  /pass|pw|psw|secret|token|key|auth|cred|cert|pin|bearer|jwt|cookie|salt|sas/i;

/** How surely a name says that its value is secret; null for one that does not. */
export function secretName(name: string): Strength | null {
  if (name.length > 80 || !MAYBE_SECRET.test(name)) {
    return null;
  }
  const words = wordsOf(name);
  if (COUNTS.has(words[0] ?? '')) {
    return null;
  }
  const found = words.map((_, at) =>
    words.slice(at + 1).some(word => ABOUT.has(word)) ? null : strengthAt(words, at)
  );
  return found.find(one => one === 'strong') ?? found.find(one => one !== null) ?? null;
}

/** A secret for a person to type, which may be a number. */
export const isTyped = (name: string): boolean =>
  wordsOf(name).some(word =>
    /^(?:password|passwd|passwort|pwd|pin|passcode)$/.test(word)
  );
