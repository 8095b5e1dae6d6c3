import { creates, type Endpoint } from '../../server/contract/endpoint.ts';

/** Between a call that nobody answered and the same call again. */
const AGAIN_AFTER_MS = [500, 2000] as const;

/** Keys of calls that create and have had no answer: pressed again, it is the same call. */
const unanswered = new Map<string, string>();

/**
 * Sends a call that creates under a key of its own, again when it is not answered, so that it
 * creates one thing whatever happens on the way. `asked` is all that the call says; `isAnswered`
 * says whether what came back, or was thrown, settles the matter.
 */
export async function createOnce<Answer>(
  endpoint: Endpoint,
  asked: string,
  send: (headers: Readonly<Record<string, string>>) => Promise<Answer>,
  isAnswered: (outcome: Answer | Error) => boolean,
): Promise<Answer> {
  if (!creates(endpoint)) return send({});
  const key = unanswered.get(asked) ?? crypto.randomUUID();
  unanswered.set(asked, key);
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await send({ 'Idempotency-Key': key }).catch((fault: unknown) => {
      if (fault instanceof Error) return fault;
      throw fault;
    });
    if (isAnswered(outcome)) unanswered.delete(asked);
    const pauseMs = isAnswered(outcome) ? undefined : AGAIN_AFTER_MS[attempt];
    if (pauseMs !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    } else if (outcome instanceof Error) {
      throw outcome;
    } else {
      return outcome;
    }
  }
}
