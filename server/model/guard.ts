import type { Facts } from '../vocabulary/errors.ts';
import type { FieldPath } from './fieldPath.ts';

/** Something that calculates but most likely should not stand as it does. */
export type Guard = { readonly code: string; readonly path: FieldPath; readonly facts: Facts };
