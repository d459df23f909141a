export type { ProvebookApi } from './api';
export { StoreChanges } from './storechanges';
export type { KernelTracker } from './kernel';
export { ITrackingSession } from './tokens';
