// Generated from schema by `jlpm wire`; do not edit.

export type * from './comparison';
export type * from './environment';
export type * from './graph';
export type * from './kernel';
export type * from './searchcolumns';
export type * from './stores';
export type * from './tracking';
export type { Value } from './comparison';
export type { RunStatus } from './comparison';
export * from './columns';
export * from './names';
