/** Pages of signing in. */
export const signInTexts = {
  name: 'Helkalkyl',
  title: 'Signing in did not work',
  again: 'Try again',
  toStart: 'To the start page',
} as const;
