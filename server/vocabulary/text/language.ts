/** Swedish is the language of the house; English is the second that everything is said in. */
export type Language = 'sv' | 'en';

/** What stands in place of a Swedish text: the same shape, other words. */
export type InEnglish<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => InEnglish<R>
    : T extends object
      ? { readonly [K in keyof T]: InEnglish<T[K]> }
      : T;
