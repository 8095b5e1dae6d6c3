import { spoken } from '../language.ts';

/** Names of what a plan area is compared with. */
export const placeTexts = spoken({
  municipality: (code: string) => `Kommun ${code}`,
  nation: (isInvented: boolean) => (isInvented ? 'Riket (påhittat)' : 'Riket'),
} as const);
