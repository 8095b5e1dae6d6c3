/** Pages of signing in. */
export const signInTexts = {
  title: 'Signing in did not work',
  again: 'Try again',
} as const;
