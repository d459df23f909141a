import type { Library } from '../library';
import { each, table } from '../words';

const LOCKS = 'Lock RLock Condition Event Semaphore BoundedSemaphore Barrier';

export const CONCURRENCY: Library = {
  name: 'asyncio, threading, multiprocessing, concurrent, queue',
  functions: table(
    { 'asyncio.*': 'part', 'threading.*': 'holds', 'queue.*': 'holds' },
    each('threading', LOCKS, 'holds:lock'),
    each('multiprocessing', LOCKS, 'holds:lock'),
    each('threading', 'Thread Timer', 'holds:thread'),
    { 'multiprocessing.Process': 'holds:thread' },
    each('multiprocessing', 'Pool pool.Pool pool.ThreadPool', 'holds:pool'),
    each('concurrent.futures', 'ThreadPoolExecutor ProcessPoolExecutor', 'holds:pool'),
    each('queue', 'Queue LifoQueue PriorityQueue SimpleQueue', 'holds:queue')
  )
};
