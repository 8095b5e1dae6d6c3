import list from './municipalities.json' with { type: 'json' };

export type NamedMunicipality = { readonly code: string; readonly name: string };

/** Sweden's municipalities, by the code that Statistics Sweden numbers them with. */
export const municipalities: readonly NamedMunicipality[] = Object.entries(list.names).map(
  ([code, name]) => ({ code, name }),
);
