/** Secrets in lines for a shell. */
import { type Message, trans } from '../../domain';
import { splitWords } from '../../python';
import { secretName } from './names';
import { isPlaceholder, isSecretValue, isTelling } from './values';
import { secretsInText, valueOf } from './text';

interface Word {
  kind: Message;
  value: string;
}

/** Programs with an option for a password that a name does not tell, and that option. */
const PASSWORD_OPTIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:mysql\w*|mariadb(?:-dump)?|7za?)$/, /^-p(.+)$/],
  [/^(?:sshpass|docker|podman|mongo\w*)$/, /^-p(.*)$/],
  [/^(?:un)?zip$|^sqlcmd$|^bcp$/, /^-P(.*)$/],
  [/^redis-cli$/, /^-a(.*)$/],
  [/^ldap\w+$/, /^-w(.*)$/]
];
/** Others take `-p` for a port, too. */
const NEEDS_LOGIN = /^(?:docker|podman)$/;
const USER_OPTION = /^(?:-u|-a|-U|--user|--auth|--proxy-user)(?:=(.*))?$/;

/** `-u bob:secret`, where a program takes a person so. */
function ofUser(word: string, next: string | undefined): string | null {
  const attached = /^-u(?!$)([^-=].*)$/.exec(word)?.[1];
  const option = USER_OPTION.exec(word);
  const value = option ? (option[1] ?? next) : attached;
  const [, password] = /^(?!https?:)[^\s:/%]*[:%](.+)$/.exec(value ?? '') ?? [];
  return password && !/^\d+$/.test(password) && !password.startsWith('/')
    ? password
    : null;
}

/** What one option, or one `NAME=value`, says. */
function named(word: string, next: string | undefined): Word[] {
  const [, dashes, name, , value] =
    /^(-{0,2})([A-Za-z][\w.-]*)(=(.*))?$/s.exec(word) ?? [];
  const strength = name && secretName(name);
  const given = value ?? next;
  if (!strength || !given || (value === undefined && given.startsWith('-'))) {
    return [];
  }
  const isMeant =
    value !== undefined ||
    dashes === '--' ||
    (dashes === '' && strength === 'strong' && !name.includes('.') && isTelling(given));
  return isMeant && isSecretValue(strength, name, given)
    ? [{ kind: valueOf(name), value: given }]
    : [];
}

function inCommand(words: readonly string[]): Word[] {
  const [program = ''] = words
    .filter(word => !/^\w+=|^(?:sudo|env|time|exec|nohup)$/.test(word))
    .map(word => word.replace(/^.*\//, ''));
  const option =
    NEEDS_LOGIN.test(program) && !words.includes('login')
      ? undefined
      : PASSWORD_OPTIONS.find(([of]) => of.test(program))?.[1];
  const isWeb = /^(?:curl|wget|https?|httpie|smbclient|lftp|ftp|az)$/.test(program);
  return words.flatMap((word, at): Word[] => {
    const next = words[at + 1];
    const own = option?.exec(word)?.[1];
    const password = own === '' ? next : own;
    const user = isWeb ? ofUser(word, next) : null;
    const key = words[at - 1] === 'login' && word.length >= 16 && isTelling(word);
    const passed = /^pass:(.+)$/.exec(word)?.[1];
    const odd = password ?? user ?? passed ?? (key ? word : null);
    return [
      ...(odd && !isPlaceholder(odd)
        ? [{ kind: trans.__('An argument of %1', program), value: odd }]
        : []),
      ...named(word, next)
    ];
  });
}

/** `echo hunter2 | sudo -S ls`: what is given on standard input. */
function piped(commands: readonly (readonly string[])[]): Word[] {
  return commands.flatMap((words, at) => {
    const [program, ...rest] = words;
    const next = commands[at + 1] ?? [];
    const takes = next.some(word => /^(?:-S|--password-stdin|--stdin)$/.test(word));
    const value = rest.filter(word => !/^-\w$/.test(word)).join(' ');
    return takes && /^(?:echo|printf)$/.test(program ?? '') && !isPlaceholder(value)
      ? [{ kind: trans.__('An argument of %1', program!), value }]
      : [];
  });
}

/** Secrets in the words of commands, as a list of a program has them. */
export const secretsInWords = (words: readonly string[]): Word[] => [
  ...inCommand(words),
  ...words.flatMap(word => secretsInText(word, 'pairs'))
];

/** Secrets in one line for a shell. */
export function secretsInShell(line: string): Word[] {
  const commands = line
    .slice(0, 5000)
    .split(/\|\|?|&&|;/)
    .map(part => splitWords(part));
  return [
    ...commands.flatMap(inCommand),
    ...piped(commands),
    ...secretsInText(line, 'pairs')
  ];
}
