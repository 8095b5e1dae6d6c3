import { spoken } from '../language.ts';

/** Pages of signing in. */
export const signInTexts = spoken({
  name: 'Helkalkyl',
  title: 'Det gick inte att logga in',
  again: 'Försök igen',
  toStart: 'Till startsidan',
} as const);
