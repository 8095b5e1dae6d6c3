import { z } from 'zod';
import { callerSchema, refusalSchema } from '../vocabulary/people.ts';
import { sessionSchema } from '../vocabulary/session.ts';
import { themeSchema } from '../vocabulary/theme.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1/me';
const empty = z.strictObject({});
const nameSchema = callerSchema.pick({ id: true, name: true });
const times = sessionSchema.pick({ createdAt: true, seenAt: true, expiresAt: true });
const sessionIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const readMe = {
  method: 'get',
  path: root,
  params: empty,
  response: z.strictObject({
    ...callerSchema.shape,
    isSignedIn: z.boolean(),
    /** Invented people are for trying the program on one's own machine. */
    kind: z.enum(['demo', 'provider']),
    /** Goes with every change, in the header X-CSRF-Token; null without a session. */
    csrfToken: z.string().nullable(),
    /** Whom one may be instead; empty but in the demo. */
    demoPeople: z.array(nameSchema),
    /** What I may do nowhere; a case has its own. */
    refused: z.array(refusalSchema),
    /** How the pages of my one municipality look; null: as the program's own. */
    theme: themeSchema.nullable(),
  }),
  summarySv: 'Läs vem jag är, med roller och kommuner',
  summaryEn: 'Read who I am, with roles and municipalities',
} as const satisfies Endpoint;

export const changeDemoPerson = {
  method: 'put',
  path: `${root}/demo-person`,
  params: empty,
  body: z.strictObject({ personId: z.string().max(200) }),
  response: empty,
  summarySv: 'Byt påhittad användare, där ingen inloggning är inställd',
  summaryEn: 'Become another invented user, where no sign-in is set up',
} as const satisfies Endpoint;

export const listSessions = {
  method: 'get',
  path: `${root}/sessions`,
  params: empty,
  response: z.strictObject({
    items: z.array(z.strictObject({ id: sessionIdSchema, ...times.shape, isCurrent: z.boolean() })),
  }),
  summarySv: 'Lista mina inloggningar',
  summaryEn: 'List my sessions',
} as const satisfies Endpoint;

export const endSession = {
  method: 'delete',
  path: `${root}/sessions/:sessionId`,
  params: z.strictObject({ sessionId: sessionIdSchema }),
  response: empty,
  summarySv: 'Avsluta en av mina inloggningar',
  summaryEn: 'End one of my sessions',
} as const satisfies Endpoint;

export const signOut = {
  method: 'post',
  path: `${root}/sign-out`,
  params: empty,
  body: empty,
  /** Where to go to sign out of the provider too; null: nowhere. */
  response: z.strictObject({ next: z.string().nullable() }),
  summarySv: 'Logga ut',
  summaryEn: 'Sign out',
} as const satisfies Endpoint;
