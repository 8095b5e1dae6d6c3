import { spoken } from '../language.ts';

/** Pages of signing in. */
export const signInTexts = spoken({
  title: 'Det gick inte att logga in',
  again: 'Försök igen',
} as const);
