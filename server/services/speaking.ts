import { AsyncLocalStorage } from 'node:async_hooks';
import { learnEnglish } from '../vocabulary/text/learnEnglish.ts';
import { askForLanguage, type Language } from '../vocabulary/text/language.ts';

const reader = new AsyncLocalStorage<Language>();
askForLanguage(() => reader.getStore() ?? 'sv');
learnEnglish();

/** Does something with every text in one language; all else that goes on keeps its own. */
export const speaking = <T>(language: Language, act: () => T): T => reader.run(language, act);
