/** Texts that look like passwords and keys: by what they are called, and by their form. */
export { environmentName, isSecretParameter } from './parameter';
export { secretName } from './names';
export {
  type Secret,
  secretsInCell,
  secretsInFile,
  secretsInMagics,
  secretsInProgram
} from './program';
