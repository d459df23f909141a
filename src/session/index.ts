export type { ProvebookApi } from './api';
export { StoreChanges } from './changes';
export type { KernelTracker } from './kernel';
export { ITrackingSession } from './tokens';
