import { TalkEnded } from './talk.js';

const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Calls back with what ends a conversation when one of these signals comes; gives the way to stop that. */
export function whenSignalled(
  signals: readonly (keyof typeof numbers)[],
  then: (ended: TalkEnded) => void,
): () => void {
  const handlers = signals.map((signal) => ({
    signal,
    handler: () => then(new TalkEnded(numbers[signal])),
  }));
  for (const { signal, handler } of handlers) process.on(signal, handler);
  return () => {
    for (const { signal, handler } of handlers) process.off(signal, handler);
  };
}
