import type { Request, RequestHandler } from 'express';
import { speaking } from '../services/speaking.ts';
import type { Language } from '../vocabulary/text/language.ts';

/** What the asker would rather read; Swedish when they do not say. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv';
}

/** Answers in the asker's language. What is stored is Swedish whoever asks: see `handle`. */
export const inReadersLanguage: RequestHandler = (request, _response, next) => {
  speaking(languageOf(request), next);
};
