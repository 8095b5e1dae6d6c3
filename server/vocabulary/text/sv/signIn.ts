/** Pages of signing in. */
export const signInTextsSv = {
  title: 'Det gick inte att logga in',
  again: 'Försök igen',
} as const;
