export * from './client';
export * from './direction';
export * from './errors';
export * from './filter';
export * from './types';
