export * from './format';
export * from './hooks';
export { flowIcon } from './icons';
export * from './picker';
export * from './problem';
export { SeenWidget } from './seen';
export { Sparkline } from './sparkline';
export * from './status';
export { ISidebar } from './tokens';
