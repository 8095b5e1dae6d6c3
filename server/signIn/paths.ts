/** Addresses of signing in, which browsers and the provider use; no part of the interface. */
export const signInPaths = {
  begin: '/helkalkyl/sign-in',
  callback: '/helkalkyl/sign-in/callback',
  backChannel: '/helkalkyl/sign-in/back-channel',
} as const;
