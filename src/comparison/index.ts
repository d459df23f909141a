export { IComparison } from './tokens';
