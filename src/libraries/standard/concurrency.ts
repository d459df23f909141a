import type { Library } from '../library';
import { each, table } from '../words';

const LOCKS = 'Lock RLock Condition Event Semaphore BoundedSemaphore Barrier';

const methods = table(
  each('queue', 'put put_nowait', 'new changes:self keeps'),
  each('queue', 'get get_nowait', 'part changes:self'),
  each('queue', 'task_done join', 'new changes:self'),
  each('queue', 'qsize empty full', 'new'),
  each('lock', 'acquire release set clear wait notify notify_all', 'new changes:self'),
  each('lock', '__enter__ __exit__', 'new changes:self'),
  each('lock', 'locked is_set', 'new')
);

export const CONCURRENCY: Library = {
  name: 'asyncio, threading, multiprocessing, concurrent, queue',
  functions: table(
    each('asyncio', 'run gather wait wait_for as_completed create_task shield', 'part'),
    each('asyncio', 'ensure_future to_thread run_coroutine_threadsafe', 'part'),
    each('asyncio', 'sleep', 'new'),
    each('threading', LOCKS, 'holds:lock'),
    each('multiprocessing', LOCKS, 'holds:lock'),
    each('threading', 'Thread Timer', 'holds:thread'),
    each('threading', 'active_count get_ident', 'new'),
    { 'multiprocessing.Process': 'holds:thread' },
    { 'multiprocessing.cpu_count': 'new' },
    each('multiprocessing', 'Pool pool.Pool pool.ThreadPool', 'holds:pool'),
    each('concurrent.futures', 'ThreadPoolExecutor ProcessPoolExecutor', 'holds:pool'),
    each('queue', 'Queue LifoQueue PriorityQueue SimpleQueue', 'holds:queue')
  ),
  methods,
  classes: {
    lock: 'threading.Event threading.Condition threading.Semaphore threading.Barrier _thread.LockType _thread.RLock multiprocessing.synchronize.SemLock multiprocessing.synchronize.Condition multiprocessing.synchronize.Event multiprocessing.synchronize.Barrier',
    queue: 'queue.Queue queue.SimpleQueue'
  }
};
