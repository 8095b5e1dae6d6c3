/** Pages of signing in. */
export const signInTexts = {
  title: 'Det gick inte att logga in',
  again: 'Försök igen',
} as const;
