/** Swedish is the language of the house; English is the second that everything is said in. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** BCP 47. */
export const languageTags = { sv: 'sv-SE', en: 'en-GB' } as const;

/** What stands in place of a Swedish text: the same shape, other words. */
export type InEnglish<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => InEnglish<R>
    : T extends object
      ? { readonly [K in keyof T]: InEnglish<T[K]> }
      : T;

let asked: () => Language = () => 'sv';

/** The language of whoever reads just now. */
export const language = (): Language => asked();

/** Said once where the language is known: a page has one, the server one for each answer. */
export function askForLanguage(how: () => Language): void {
  asked = how;
}

/** Reads something as it is kept, whoever reads the page; at once, not later. */
export function inSwedish<T>(read: () => T): T {
  const before = asked;
  asked = () => 'sv';
  try {
    return read();
  } finally {
    asked = before;
  }
}

const englishOf = new WeakMap<object, object>();

/**
 * A text in the language of the reader at the moment it is read. It is Swedish until English has
 * been learnt, so that a page in Swedish never fetches the other.
 */
export function spoken<T extends object>(swedish: T): T {
  const text: T = follow(swedish, () => {
    const english = language() === 'en' ? englishOf.get(text) : undefined;
    return (english as T | undefined) ?? swedish;
  });
  return text;
}

/** A part that somebody keeps follows the reader as the whole does. */
function follow<T extends object>(swedish: T, now: () => T): T {
  const parts = new Map<PropertyKey, object>();
  return new Proxy(swedish, {
    get(_, key): unknown {
      const part: unknown = Reflect.get(now(), key);
      if (typeof part !== 'object' || part === null) return part;
      const kept =
        parts.get(key) ??
        follow(Reflect.get(swedish, key) as object, () => Reflect.get(now(), key) as object);
      parts.set(key, kept);
      return kept;
    },
    apply: (_, self, args) => Reflect.apply(now() as () => unknown, self, args as []),
  });
}

/** Teaches each spoken text of a file its English, name by name. */
export function learn<T extends object>(swedish: T, english: InEnglish<T>): void {
  for (const [name, text] of Object.entries(swedish) as [string, unknown][]) {
    if (typeof text !== 'object' && typeof text !== 'function') continue;
    englishOf.set(text as object, Reflect.get(english, name) as object);
  }
}

const englishNames = new Map<string, string>();

/** Teaches what things are called in English, by their Swedish names. */
export function learnNames(names: Readonly<Record<string, string>>): void {
  for (const [swedish, english] of Object.entries(names)) englishNames.set(swedish, english);
}

/** A Swedish name in the reader's language; what has no English name keeps its own. */
export function nameOf(swedish: string): string {
  if (language() !== 'en') return swedish;
  const capital = englishNames.get(swedish.charAt(0).toUpperCase() + swedish.slice(1));
  // Inside a sentence a name begins with a small letter.
  const small =
    capital === undefined ? swedish : capital.charAt(0).toLowerCase() + capital.slice(1);
  return englishNames.get(swedish) ?? small;
}

const nameField = /(?:Sv|_sv)$/;
/** In what has been calculated a label is a name too; in what someone has typed it is theirs. */
export const resultField = /(?:Sv|_sv|^label)$/;

/** A table, or what was made of one, whose names are read by `nameOf`. */
export function named<T extends object>(table: T, field = nameField): T {
  for (const [key, value] of Object.entries(table) as [string, unknown][]) {
    if (typeof value === 'string' && field.test(key)) {
      Object.defineProperty(table, key, { get: () => nameOf(value), enumerable: true });
    } else if (typeof value === 'object' && value !== null) {
      named(value, field);
    }
  }
  return table;
}
