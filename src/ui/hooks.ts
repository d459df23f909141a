import type { ISignal } from '@lumino/signaling';
import { JSONExt, type ReadonlyJSONValue } from '@lumino/coreutils';
import * as React from 'react';

const FRAME = 16; // milliseconds

/** Render again whenever one of the signals is emitted, at most once a frame. */
export function useSignals(...signals: ISignal<unknown, unknown>[]): void {
  const [, count] = React.useReducer((n: number) => n + 1, 0);
  React.useEffect(() => {
    let frame = 0;
    let last = 0;
    const draw = () => {
      frame = 0;
      last = performance.now();
      count();
    };
    // At once where it can be: a ticked box must not wait for a frame to stay ticked.
    const slot = () => {
      if (performance.now() - last > FRAME) {
        cancelAnimationFrame(frame);
        draw();
      } else {
        frame ||= requestAnimationFrame(draw);
      }
    };
    signals.forEach(signal => signal.connect(slot));
    // What was emitted between the first render and this effect.
    slot();
    return () => {
      cancelAnimationFrame(frame);
      signals.forEach(signal => signal.disconnect(slot));
    };
    // The list of signals is the dependency.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, signals);
}

/** The time, renewed every `interval` milliseconds while `isOn`. */
export function useNow(interval: number, isOn = true): number {
  const [now, setNow] = React.useState(() => Date.now());
  React.useEffect(() => {
    if (!isOn) {
      return;
    }
    const timer = setInterval(() => setNow(Date.now()), interval);
    return () => clearInterval(timer);
  }, [interval, isOn]);
  return now;
}

/** Whether `isOn` has lasted for `delay` milliseconds: spinners must not flicker. */
export function useLasting(isOn: boolean, delay = 400): boolean {
  const [lasts, setLasts] = React.useState(false);
  React.useEffect(() => {
    if (!isOn) {
      setLasts(false);
      return;
    }
    const timer = setTimeout(() => setLasts(true), delay);
    return () => clearTimeout(timer);
  }, [isOn, delay]);
  return isOn && lasts;
}

/** The value of the last time while it is equal: what is made from it need not be made again. */
export function useSame<T>(value: T): T {
  const last = React.useRef(value);
  return React.useMemo(() => {
    const [before, now] = [last.current, value] as unknown[] as ReadonlyJSONValue[];
    if (!JSONExt.deepEqual(before!, now!)) {
      last.current = value;
    }
    return last.current;
  }, [value]);
}
