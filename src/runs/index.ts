export { IRuns } from './tokens';
