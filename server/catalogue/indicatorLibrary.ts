import type { LibraryIndicator } from './libraryIndicator.ts';
import { libraryIndicators } from './libraryIndicators.ts';

/** Known for the whole municipality and no closer. */
export function isMunicipal({ sourceId }: LibraryIndicator): boolean {
  return !sourceId.startsWith('TAB');
}

export function libraryIndicator(id: string): LibraryIndicator | undefined {
  return libraryIndicators.find((each) => each.id === id);
}
