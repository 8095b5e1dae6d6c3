import { z } from 'zod';
import { named } from './text/language.ts';

/** What divisions of the country, or of a municipality, there are. */
export const areaKinds = named([
  { id: 'deso', labelSv: 'DeSO' },
  { id: 'regso', labelSv: 'RegSO' },
  { id: 'kommun', labelSv: 'Kommun' },
  { id: 'district', labelSv: 'Kommunens egna områden' },
] as const);
export const areaKindSchema = z.enum(areaKinds.map((kind) => kind.id));
export type AreaKind = z.infer<typeof areaKindSchema>;
