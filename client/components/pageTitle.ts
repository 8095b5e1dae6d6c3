import { useEffect } from 'react';
import { text } from '../text/sv.ts';

/** One window has one title: what the page is called, and how many of its fields have faults. */
const shown = { title: '', faults: 0 };

function write(): void {
  document.title = shown.faults === 0 ? shown.title : text.app.faultTitle(shown.title);
}

/** What the window is called as long as a page is open. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    shown.title = title;
    write();
  }, [title]);
}

/** A fault stands first in the title for as long as it is shown, so that it is heard at once. */
export function useFaultInTitle(isFaulty: boolean): void {
  useEffect(() => {
    if (!isFaulty) return undefined;
    shown.faults += 1;
    write();
    return () => {
      shown.faults -= 1;
      write();
    };
  }, [isFaulty]);
}
