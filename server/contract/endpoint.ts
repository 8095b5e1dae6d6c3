import type { z } from 'zod';
import type { RateName } from '../vocabulary/rates.ts';

/** One way into the house: client, server, tests and documentation read the same object. */
export type Endpoint = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Express path below the host, parameters as `:name`. */
  readonly path: string;
  readonly params: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body is a file as it is, of one of these media types; what is said of it is in `query`. */
  readonly upload?: readonly string[];
  readonly response: z.ZodType;
  readonly summarySv: string;
  readonly summaryEn: string;
  /** A body that can be sent as it is, where the schema alone does not tell one. */
  readonly bodyExample?: unknown;
  /** An answer, likewise. */
  readonly answerExample?: unknown;
  /**
   * Answers carry the version as ETag; changes must name it in If-Match. `live`: what is read also
   * changes by itself, so that the version does not tell whether it is still the same.
   */
  readonly versioned?: 'read' | 'live' | 'change';
  /** What is answered when it is not JSON. */
  readonly mediaType?:
    | 'application/pdf'
    | 'application/octet-stream'
    | 'application/zip'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  /** What it counts as, besides a request, when it is asked for too often. */
  readonly rate?: Extract<RateName, 'imports' | 'annexes'>;
  readonly status?: 200 | 201 | 202 | 204;
};

/** Whether a call makes something that was not there: it may then carry a key, and be sent again. */
export function creates({ method, status }: Endpoint): boolean {
  return method === 'post' && (status === 201 || status === 202);
}
