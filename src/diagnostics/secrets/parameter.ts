/** Parameters that are secrets: a project takes them from its environment. */
import type { Parameter } from '../../domain';
import { isTyped, secretName } from './names';
import { isPlaceholder, isSecretValue } from './values';

/** Variables that shells and systems set for themselves. */
const TAKEN = /^(?:PWD|OLDPWD|AUTH|KEY|PASS|TOKEN|SSH_AUTH_SOCK|XAUTHORITY)$/;

/** The variable from which the value of a name is read, where no shell has one of that name. */
export function environmentName(name: string): string {
  const upper = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();
  return TAKEN.test(upper) ? `NOTEBOOK_${upper}` : upper;
}

/**
 * Whether a parameter is a secret by its name; of a name that has other meanings its default
 * decides. Numbers only where a person would type one.
 */
export function isSecretParameter({ name, type, default: value }: Parameter): boolean {
  const strength = secretName(name);
  if (strength === null || type === 'bool' || type === 'float') {
    return false;
  }
  if (type === 'int') {
    return isTyped(name) && (value === null || Number(value) >= 1000);
  }
  const text = value === null ? '' : String(value);
  return (
    strength === 'strong' ||
    (!isPlaceholder(text) && isSecretValue(strength, name, text))
  );
}
