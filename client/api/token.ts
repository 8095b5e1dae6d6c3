/** The token of this page's session, which every change carries; null where there is none. */
let token: string | null = null;

export function keepToken(given: string | null): void {
  token = given;
}

/** Headers that a change is sent with. */
export function tokenHeaders(): Readonly<Record<string, string>> {
  return token === null ? {} : { 'X-CSRF-Token': token };
}
