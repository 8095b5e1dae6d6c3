import { useEffect, useRef, useState, type ReactNode } from 'react';
import { text } from '../text/sv.ts';
import { MapButtons } from './MapButtons.tsx';
import type { MapControls } from './planMapView.ts';

/**
 * A map from `create`, which must stay the same function while the map is to stay: what it is asked
 * to do, null before it stands, and where on the page it is. It is painted anew when the reader
 * turns from light to dark, and arrow keys, plus and minus move it as the buttons do.
 */
export function useMap<Controls extends MapControls>(
  create: (target: HTMLElement) => Controls,
  { label, fitLabel = text.plan.fit }: { readonly label: string; readonly fitLabel?: string },
): { readonly controls: Controls | null; readonly map: ReactNode } {
  const target = useRef<HTMLDivElement>(null);
  const [controls, setControls] = useState<Controls | null>(null);

  useEffect(() => {
    if (target.current === null) return undefined;
    const opened = create(target.current);
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    opened.paint();
    dark.addEventListener('change', opened.paint);
    setControls(opened);
    return () => {
      dark.removeEventListener('change', opened.paint);
      opened.close();
      setControls(null);
    };
  }, [create]);

  const map = (
    <>
      <div ref={target} className="map" role="application" aria-label={label} tabIndex={0} />
      <MapButtons controls={controls} fitLabel={fitLabel} />
    </>
  );
  return { controls, map };
}
