/**
 * All that is written while steps run, so that it can be taken back, the last first. What
 * has to be written here is read-only elsewhere.
 */
export class Trail {
  private readonly undo: (() => void)[] = [];

  get mark(): number {
    return this.undo.length;
  }

  put<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
    if (target[key] !== value) {
      this.keep(target, key);
      target[key] = value;
    }
  }

  /** What is written to a field from here on needs no other note. */
  keep<T, K extends keyof T>(target: T, ...keys: K[]): void {
    for (const key of keys) {
      const before = target[key];
      this.undo.push(() => {
        target[key] = before;
      });
    }
  }

  set<K, V>(target: ReadonlyMap<K, V>, key: K, value: V): void {
    const map = target as Map<K, V>;
    const before = map.get(key);
    if (before !== undefined) {
      this.undo.push(() => map.set(key, before));
    } else {
      this.undo.push(() => map.delete(key));
    }
    map.set(key, value);
  }

  add<T>(target: ReadonlySet<T>, item: T): void {
    const set = target as Set<T>;
    if (!set.has(item)) {
      this.undo.push(() => set.delete(item));
      set.add(item);
    }
  }

  push<T>(target: readonly T[], item: T): void {
    const list = target as T[];
    const { length } = list;
    this.undo.push(() => {
      list.length = length;
    });
    list.push(item);
  }

  rollback(mark: number): void {
    for (let at = this.undo.length - 1; at >= mark; at--) {
      this.undo[at]!();
    }
    this.undo.length = mark;
  }
}
