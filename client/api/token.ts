type Holder = { readonly id: string; readonly csrfToken: string | null };

/** Whose session this page is of, and its token, which every change carries. */
let holder: Holder | null = null;

export function keepToken(me: Holder): void {
  holder = me;
}

/** Whether this is who the page was opened by. */
export function isHolder({ id }: Pick<Holder, 'id'>): boolean {
  return holder?.id === id;
}

/** Headers that a change is sent with. */
export function tokenHeaders(): Readonly<Record<string, string>> {
  const token = holder?.csrfToken ?? null;
  return token === null ? {} : { 'X-CSRF-Token': token };
}
