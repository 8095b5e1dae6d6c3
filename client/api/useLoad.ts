import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: unknown }
  | { readonly state: 'ready'; readonly value: T };

type Load<T> = (signal: AbortSignal) => Promise<T>;

/**
 * Loads something, and again on `reload`. `load` must stay the same function between drawings
 * (useCallback, or one made outside): a new one means that something else is loaded, and the
 * answer to an earlier one is dropped. What was shown stays while it is loaded again.
 */
export function useLoad<T>(load: Load<T>): {
  readonly loaded: Loaded<T>;
  readonly reload: () => void;
} {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ load: Load<T>; loaded: Loaded<T> } | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    const take = (loaded: Loaded<T>) => {
      if (!stop.signal.aborted) setAnswer({ load, loaded });
    };
    load(stop.signal).then(
      (value) => take({ state: 'ready', value }),
      (fault: unknown) => take({ state: 'failed', fault }),
    );
    return () => stop.abort();
  }, [load, turn]);

  const reload = useCallback(() => setTurn((now) => now + 1), []);
  return { loaded: answer?.load === load ? answer.loaded : { state: 'loading' }, reload };
}
