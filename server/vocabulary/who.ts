import type { z } from 'zod';
import { callerSchema } from './people.ts';

/** Who did something, by the name that they had then. */
export const whoSchema = callerSchema.pick({ id: true, name: true });
export type Who = z.infer<typeof whoSchema>;
