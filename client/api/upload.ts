import type { z } from 'zod';
import type { Endpoint } from '../../server/contract/endpoint.ts';
import { text } from '../text/sv.ts';
import { answerHeaders, ApiError, isAnswered, pathOf, readAnswer } from './call.ts';
import { createOnce } from './createOnce.ts';
import { tokenHeaders } from './token.ts';

type Uploading = Endpoint & { readonly upload: readonly string[]; readonly query: z.ZodType };

/** What is said in an address. */
type Query = Readonly<Record<string, string | number>>;

/** How much of the file is sent, 0..1; at 1 the server works on it. */
export type OnSent = (share: number) => void;

/**
 * Sends a file as it is to an endpoint that takes one, and tells how much of it is sent.
 *
 * Throws: ApiError with the server's sentence; with status 0 when the server was not reached.
 */
export async function upload<E extends Uploading>(
  endpoint: E,
  ask: {
    readonly params?: z.input<E['params']>;
    readonly query: z.input<E['query']> & Query;
    readonly file: File;
  },
  onSent: OnSent,
): Promise<z.output<E['response']>> {
  const path = pathOf(endpoint, { params: ask.params ?? {}, query: ask.query });
  const { name, size, lastModified } = ask.file;
  const answer = await createOnce(
    endpoint,
    JSON.stringify([path, name, size, lastModified]),
    (key) => send(endpoint, path, { file: ask.file, key }, onSent),
    isAnswered,
  );
  return readAnswer(endpoint, answer);
}

/** `fetch` tells nothing of how far it has come; the older request does. */
function send(
  endpoint: Uploading,
  path: string,
  { file, key }: { readonly file: File; readonly key: Readonly<Record<string, string>> },
  onSent: OnSent,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method.toUpperCase(), path);
    request.setRequestHeader('Content-Type', endpoint.upload[0] ?? '');
    for (const [name, value] of Object.entries({ ...answerHeaders(), ...tokenHeaders(), ...key })) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.upload.onload = () => onSent(1);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new ApiError(0, text.api.notReached, null));
    request.send(file);
  });
}
