import { DomainError } from '../../server/vocabulary/errors.ts';
import { errorSentence } from '../../server/vocabulary/text/sv/errors/index.ts';

/** What a person is told of a fault; a fault of ours is thrown on. */
export async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('no fault'),
    (fault: unknown) => fault,
  );
  if (!(error instanceof DomainError)) throw error;
  return errorSentence(error);
}
