import type { Response } from 'express';
import { statusOf } from '../routes/errors.ts';
import { stylePath } from '../routes/openApi.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { language } from '../vocabulary/text/language.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import { signInTexts } from '../vocabulary/text/sv/signIn.ts';
import { signInPaths } from './paths.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);

/**
 * Says to a person, in a browser that may have no session, why it went wrong and how to try again.
 * What is not a DomainError is thrown on.
 */
export function problemPage(response: Response, error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
  const { name, title, again, toStart } = signInTexts;
  if (error.code === 'rateExceeded') response.set('Retry-After', String(error.facts['waitS']));
  response
    .status(statusOf(error))
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!doctype html><html lang="${language()}"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylePath}"></head>
<body><p><strong>${escape(name)}</strong></p><main><h1>${escape(title)}</h1>
<p>${escape(errorSentence(error))}</p><p><a href="${signInPaths.begin}">${escape(again)}</a></p>
<p><a href="/">${escape(toStart)}</a></p></main></body></html>`,
    );
}
