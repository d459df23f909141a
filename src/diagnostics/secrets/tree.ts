/** Secrets in a program, by its tree: what names and texts stand together. */
import type { Message } from '../../domain';
import {
  type Assign,
  type Call,
  type Collection,
  eachSyntax,
  type Expr,
  type FunctionNode,
  type Stmt
} from '../../python';
import { isTyped, secretName } from './names';
import { secretsInShell, secretsInWords } from './shell';
import { literals } from './literals';
import { calleeName, spelled } from './spelled';
import { secretsInText, valueOf } from './text';
import { isPlaceholder, isSecretValue, isTelling } from './values';

/** A secret of a program. The value is for comparing, and never to be shown. */
export interface TreeSecret {
  kind: Message;
  at: number;
  value: string;
  /** The assignment of this text alone to a name. */
  alone?: Assign;
}

/** Calls whose next argument is the value of what an argument names. */
const NAMING =
  /^(?:get|getenv|setdefault|pop|setattr|getattr|putenv|setenv|set|set\w*|config|conf|option|header|add_?header|putheader|append|add|insert|put|hset|assign|env|environ|log_\w+)$/i;
const LOG_IN =
  /^(?:log_?in|log_?on|sign_?in|authenticate|basic_?auth|\w*(?:Basic|Digest|Proxy)Auth|BasicCredentials|UsernamePassword\w*|set_?credentials?)$/i;
const SHELL =
  /^(?:system|popen|Popen|run|call|check_call|check_output|getoutput|getstatusoutput|exec_command)$/;
const SCHEME = /^(?:bearer|basic|token|digest|apikey|api-key|key)\s+(?=\S)/i;

/** What a target, or what is compared, is called. */
function nameOf(expr: Expr | null | undefined): string | null {
  switch (expr?.kind) {
    case 'name':
      return expr.id;
    case 'attribute':
      return expr.name;
    case 'subscript': {
      const last = expr.index[expr.index.length - 1];
      return last?.kind === 'const' ? (last.text ?? nameOf(expr.object)) : null;
    }
    case 'star':
      return nameOf(expr.value);
    case 'const':
      return expr.text;
    default:
      return null;
  }
}

export class TreeSecrets {
  readonly found: TreeSecret[] = [];
  /** Expressions whose texts were looked at as parts of others. */
  private readonly seen = new Set<Expr>();

  constructor(private readonly source: string) {}

  look(body: readonly Stmt[]): TreeSecret[] {
    eachSyntax(body, node => this.visit(node as Stmt | Expr));
    return this.found;
  }

  private visit(node: Stmt | Expr): void {
    switch (node.kind) {
      case 'assign':
        node.targets.forEach(target => this.bound(target, node.value, node));
        break;
      case 'augmented':
      case 'walrus':
        this.bound(node.target, node.value);
        break;
      case 'for':
        this.bound(node.target, node.source);
        break;
      case 'function':
        node.params.forEach(({ name, fallback }) => this.pair(name, fallback));
        break;
      case 'def':
        this.returned(node.function);
        break;
      case 'call':
        this.call(node);
        this.text(node);
        break;
      case 'class':
        node.bases.forEach(({ keyword, value }) => this.pair(keyword, value));
        break;
      case 'collection':
        this.collection(node);
        break;
      case 'match':
        node.cases.forEach(({ pattern }) =>
          pattern.looks.forEach(look => this.pair(nameOf(node.subject), look))
        );
        break;
      case 'op':
        if (node.sort === 'compare') {
          this.compared(node.items);
        } else {
          this.text(node);
        }
        break;
      case 'const':
        this.text(node);
        break;
    }
  }

  private add(kind: Message, at: number, value: string, alone?: Assign): void {
    this.found.push({ kind, at, value, ...(alone ? { alone } : {}) });
  }

  /** A target is bound to a value, or several to several. */
  private bound(target: Expr, value: Expr | null, by?: Assign): void {
    if (target.kind === 'collection') {
      if (value?.kind === 'collection' && value.items.length === target.items.length) {
        target.items.forEach((one, i) => this.bound(one, value.items[i]!));
      }
      return;
    }
    const isAlone = by?.targets.length === 1 && target.kind === 'name';
    this.pair(nameOf(target), value, isAlone ? by : undefined);
  }

  /** A name, and the value that goes with it. */
  private pair(name: string | null, value: Expr | null | undefined, by?: Assign): void {
    const strength = name && secretName(name);
    if (!strength || !value) {
      return;
    }
    const isAuth = /auth/i.test(name) && value.kind === 'collection';
    if (isAuth && value.sort === 'tuple' && value.items.length >= 2) {
      this.argument(name, value.items[value.items.length - 1]!);
      return;
    }
    for (const one of literals(value, this.source)) {
      const text = spelled(one, this.source);
      const plain = text?.replace(SCHEME, '') ?? '';
      const isBytes =
        strength === 'weak' && /^[rR]?[bB]/.test(this.source.slice(one.at));
      const isNumber =
        one.kind === 'const' && Number(one.value) >= 1000 && isTyped(name);
      if (isBytes ? !isPlaceholder(plain) : isSecretValue(strength, name, plain)) {
        this.add(valueOf(name), one.at, plain, one === value ? by : undefined);
      } else if (isNumber) {
        this.add(valueOf(name), one.at, this.source.slice(one.at, one.end));
      }
    }
  }

  /** A text that stands where a secret is given. */
  private argument(name: string, value: Expr): void {
    for (const one of literals(value, this.source)) {
      const text = spelled(one, this.source) ?? '';
      if (!isPlaceholder(text)) {
        this.add(valueOf(name), one.at, text);
      }
    }
  }

  private returned(node: FunctionNode): void {
    if (secretName(node.name) === 'strong') {
      eachSyntax(node.body, inner => {
        const stmt = inner as Stmt;
        this.pair(node.name, stmt.kind === 'return' ? stmt.value : null);
      });
    }
  }

  private compared(items: readonly Expr[]): void {
    const names = items.flatMap(item =>
      item.kind === 'const' ? [] : (nameOf(item) ?? [])
    );
    const name = names.find(one => secretName(one) === 'strong');
    if (name) {
      items
        .filter(({ kind }) => kind !== 'name')
        .forEach(item => this.pair(name, item));
    }
  }

  private collection({ sort, items, keys }: Collection): void {
    keys?.forEach((key, i) => {
      if (key?.kind === 'const') {
        this.pair(key.text, items[i]);
      }
    });
    const [first, second] = items;
    const isPair = sort === 'tuple' || sort === 'list';
    if (isPair && items.length === 2 && first!.kind === 'const' && first.text) {
      // Two names side by side are two names: columns, parameters.
      const text = spelled(second!, this.source) ?? '';
      if (isTelling(text.replace(SCHEME, ''))) {
        this.pair(first.text, second);
      }
    }
  }

  private call(call: Call): void {
    const name = calleeName(call);
    const values = call.args.filter(({ keyword, star }) => !keyword && !star);
    const positional = values.map(({ value }) => value);
    const texts = positional.map(value => (value.kind === 'const' ? value.text : null));
    call.args.forEach(({ keyword, value }) => this.pair(keyword, value));
    if (NAMING.test(name)) {
      texts.forEach((text, i) => this.pair(text, positional[i + 1]));
    }
    const named =
      texts.find(text => text !== null && secretName(text.replace(/^-+/, ''))) ??
      call.args
        .map(arg => (arg.keyword && arg.value.kind === 'const' ? arg.value.text : null))
        .find(
          text =>
            text !== null && /^[\w-]+$/.test(text) && secretName(text) === 'strong'
        );
    call.args
      .filter(({ keyword }) => /^(?:default|fallback|value|const)$/.test(keyword ?? ''))
      .forEach(({ value }) => this.pair(named?.replace(/^-+/, '') ?? null, value));
    this.givenTo(name, positional);
    this.shell(name, positional);
  }

  /** Functions that are given a secret by its place: `login(user, password)`, `set_token(t)`. */
  private givenTo(name: string, positional: readonly Expr[]): void {
    const [first, second] = positional;
    const setter = /^(?:set|with|use|add|put|update)_?(?=\w)/i;
    if (LOG_IN.test(name) && second) {
      this.argument(name, second);
    } else if (LOG_IN.test(name) && first) {
      const text = spelled(first, this.source);
      if (text !== null && isTelling(text)) {
        this.argument(name, first);
      }
    } else if (setter.test(name) && positional.length > 0) {
      this.pair(name.replace(setter, ''), positional[positional.length - 1]);
    }
  }

  private shell(name: string, [first]: readonly Expr[]): void {
    if (!first || !SHELL.test(name)) {
      return;
    }
    const text = spelled(first, this.source);
    const words =
      first.kind === 'collection'
        ? first.items.map(item => spelled(item, this.source) ?? '')
        : null;
    const found = words ? secretsInWords(words) : text ? secretsInShell(text) : [];
    found.forEach(({ kind, value }) => this.add(kind, first.at, value));
  }

  /** What a text holds by itself. */
  private text(expr: Expr): void {
    if (this.seen.has(expr)) {
      return;
    }
    const text = spelled(expr, this.source);
    if (text === null) {
      return;
    }
    eachSyntax(expr, part => this.seen.add(part as Expr));
    for (const { kind, at, value } of secretsInText(text, 'pairs')) {
      const place = this.source.slice(expr.at, expr.end).indexOf(value);
      const lines = text.slice(0, at).split('\n').length - 1;
      this.add(kind, place < 0 ? this.below(expr.at, lines) : expr.at + place, value);
    }
  }

  /** A place some lines below. */
  private below(at: number, lines: number): number {
    let place = at;
    for (let i = 0; i < lines; i++) {
      const next = this.source.indexOf('\n', place);
      place = next < 0 ? place : next + 1;
    }
    return place;
  }
}
