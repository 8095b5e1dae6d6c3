import { useEffect, useState } from 'react';

/** Light and dark have colours of their own: counts up when the reader's choice changes. */
export function useColorTurn(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const onChange = () => setTurn((now) => now + 1);
    dark.addEventListener('change', onChange);
    return () => dark.removeEventListener('change', onChange);
  }, []);
  return turn;
}
