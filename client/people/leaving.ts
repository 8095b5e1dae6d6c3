import { signOut } from '../../server/contract/me.ts';
import { call } from '../api/call.ts';

const KEY = 'helkalkyl.signedOut';

/** Signs out here and at the provider, and comes back as nobody; null: nobody is left to be told. */
export async function leave(): Promise<null> {
  const { next } = await call(signOut, { params: {}, body: {} });
  try {
    sessionStorage.setItem(KEY, '1');
  } catch {
    // A browser that keeps nothing for pages: one is signed out all the same.
  }
  window.location.assign(next ?? '/');
  return null;
}

/** Whether this window was signed out by hand a moment ago; said once. */
export function hasJustLeft(): boolean {
  try {
    const hasLeft = sessionStorage.getItem(KEY) !== null;
    sessionStorage.removeItem(KEY);
    return hasLeft;
  } catch {
    return false;
  }
}
