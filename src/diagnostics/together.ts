/** One finding where many places have the same trouble. */
import { english } from '../domain';
import { type Diagnostic, ruleOf } from './registry';

/** Fewer are told one by one: each then says more. */
const MANY = 3;

/** What findings have in common that are one; null for one that stays alone. */
function kindOf(found: Diagnostic): string | null {
  const { isSecret, ofMany } = ruleOf(found);
  if (found.cell === null || found.fix || isSecret) {
    return null;
  }
  return JSON.stringify([found.id, ofMany ? '' : english(found.message)]);
}

/**
 * Findings of one rule that give the same advice as one, at the first of their places: with
 * the rule's words for many, or where they say the same, word for word. What has a fix of
 * its own stays alone.
 */
export function together(all: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const found of all) {
    const kind = kindOf(found);
    if (kind !== null) {
      groups.set(kind, [...(groups.get(kind) ?? []), found]);
    }
  }
  return all.flatMap(found => {
    const group = groups.get(kindOf(found) ?? '') ?? [];
    if (group.length < MANY) {
      return [found];
    }
    const message = ruleOf(found).ofMany?.(group.length) ?? found.message;
    const also = group.slice(1).map(({ cell, line }) => ({ cell, line }));
    return found === group[0] ? [{ ...found, message, also }] : [];
  });
}
