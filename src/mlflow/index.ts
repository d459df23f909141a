export * from './client';
export * from './columns';
export * from './direction';
export * from './errors';
export * from './filter';
export * from './thin';
export * from './types';
export { toNumber } from './json';
