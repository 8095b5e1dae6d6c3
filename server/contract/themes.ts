import { z } from 'zod';
import { municipalityCodeSchema } from '../vocabulary/people.ts';
import { ownTheme, storedThemeSchema, themeSchema } from '../vocabulary/theme.ts';
import type { Endpoint } from './endpoint.ts';

const path = '/helkalkyl/v1/municipalities/:municipalityCode/theme';
const params = z.strictObject({ municipalityCode: municipalityCodeSchema });

export const readTheme = {
  method: 'get',
  path,
  params,
  response: storedThemeSchema,
  answerExample: { version: 1, theme: ownTheme },
  summarySv: 'Läs hur kommunens sidor ser ut',
  summaryEn: "Read how the municipality's pages look",
  versioned: 'read',
} as const satisfies Endpoint;

export const changeTheme = {
  method: 'put',
  path,
  params,
  body: themeSchema,
  bodyExample: ownTheme,
  response: storedThemeSchema,
  answerExample: { version: 1, theme: ownTheme },
  summarySv: 'Ändra hur kommunens sidor ser ut: logotyp, två färger och typsnitt',
  summaryEn: "Change how the municipality's pages look: logo, two colours and font",
  versioned: 'change',
} as const satisfies Endpoint;
