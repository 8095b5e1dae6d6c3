import { readMe } from '../../server/contract/me.ts';
import { ApiError, call } from '../api/call.ts';
import { isHolder, keepToken } from '../api/token.ts';

/**
 * Acts; and once more with the new session's token, when the same person has signed in again in
 * another window since the page was opened. Someone else's session never carries it.
 *
 * Throws: as `act` does.
 */
export async function againWhenRenewed<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (fault) {
    if (!isTokenWrong(fault)) throw fault;
    const me = await call(readMe, { params: {} });
    if (!isHolder(me)) throw fault;
    keepToken(me);
    return await act();
  }
}

function isTokenWrong(fault: unknown): boolean {
  return fault instanceof ApiError && fault.problem?.type.endsWith(':tokenWrong') === true;
}
