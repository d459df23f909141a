import { StoreChanges, type ChangeOptions } from '../storechanges';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

type Answer = { token: string; supported: boolean };

function made(answer: (since: string | null) => Promise<Answer>) {
  const changes = jest.fn((_: string, since: string | null) => answer(since));
  const options = {
    look: jest.fn<Promise<void>, [AbortSignal]>(() => Promise.resolve()),
    pause: 500,
    interval: () => 5000,
    onStore: jest.fn()
  } satisfies ChangeOptions;
  return { changes, options, store: new StoreChanges({ changes }, options) };
}

it('looks where the store has changed, and only there', async () => {
  let token = 'a';
  const { changes, options, store } = made(async () => ({ token, supported: true }));
  store.follow('s');
  await jest.advanceTimersByTimeAsync(1700);
  expect(changes.mock.calls.map(([, since]) => since)).toEqual([null, 'a', 'a', 'a']);
  expect(options.look).toHaveBeenCalledTimes(1);
  token = 'b';
  await jest.advanceTimersByTimeAsync(500);
  expect(options.look).toHaveBeenCalledTimes(2);
  store.follow(null);
  await jest.advanceTimersByTimeAsync(5000);
  expect(changes).toHaveBeenCalledTimes(5);
});

it('looks from time to time where a store cannot tell, and at once when poked', async () => {
  const { changes, options, store } = made(async () => ({
    token: '',
    supported: false
  }));
  store.follow('s');
  await jest.advanceTimersByTimeAsync(5600);
  expect(options.look).toHaveBeenCalledTimes(2);
  await jest.advanceTimersByTimeAsync(1000);
  store.poke();
  await jest.advanceTimersByTimeAsync(0);
  expect(options.look).toHaveBeenCalledTimes(3);
  expect(changes).toHaveBeenCalledTimes(1);
});

it('tries again ever later where the store fails, and tells of it', async () => {
  let fails = true;
  const { changes, options, store } = made(async () => {
    if (fails) {
      throw new Error('gone');
    }
    return { token: 'a', supported: true };
  });
  store.follow('s');
  await jest.advanceTimersByTimeAsync(2000 + 4000 + 8000);
  expect(changes).toHaveBeenCalledTimes(4);
  expect(options.onStore).toHaveBeenCalledTimes(4);
  fails = false;
  await jest.advanceTimersByTimeAsync(16_000);
  expect(options.look).toHaveBeenCalledTimes(1);
  expect(options.onStore).toHaveBeenCalledTimes(5);
  await jest.advanceTimersByTimeAsync(1000);
  expect(options.onStore).toHaveBeenCalledTimes(5);
});

it('follows one store at a time', async () => {
  const { changes, store } = made(async () => ({ token: 'a', supported: true }));
  store.follow('s');
  await jest.advanceTimersByTimeAsync(100);
  store.follow('t');
  await jest.advanceTimersByTimeAsync(1200);
  expect(changes.mock.calls.map(([id]) => id)).toEqual(['s', 't', 't', 't']);
});
