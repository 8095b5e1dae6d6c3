import { useCallback, useState, type RefCallback } from 'react';

/** Widths are taken in steps, so that a drawing is not made anew at each pixel. */
const STEP_PX = 20;

/** The inner width of an element as the page gives it, in steps; 0 before it is measured. */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const next = Math.floor(entry.contentRect.width / STEP_PX) * STEP_PX;
      // A hidden tab measures 0; what it last was is a better guess.
      if (next > 0) setWidth(next);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
