import { z } from 'zod';
import { named } from './text/language.ts';

/** Who pays and who gains. Ids are data, spelled as in the ledger format. */
export type Actor = {
  readonly id: string;
  readonly labelSv: string;
  /** Sums into the public sector (`offentlig`). */
  readonly isPublic: boolean;
};

export const actors = named([
  { id: 'kommun', labelSv: 'Kommunen', isPublic: true },
  { id: 'va', labelSv: 'VA-kollektivet', isPublic: false },
  { id: 'bolag', labelSv: 'Bostadsbolaget', isPublic: false },
  { id: 'byggherre', labelSv: 'Byggherren', isPublic: false },
  { id: 'region', labelSv: 'Regionen', isPublic: true },
  { id: 'stat', labelSv: 'Staten', isPublic: true },
  { id: 'ovriga_kommuner', labelSv: 'Övriga kommuner', isPublic: true },
  { id: 'civilsamhalle', labelSv: 'Civilsamhället', isPublic: false },
  { id: 'hushall', labelSv: 'Hushållen', isPublic: false },
] as const satisfies readonly Actor[]);

/** `real` is not an actor: `actor -> real` uses up resources, `real -> actor` creates value. */
export const REAL = 'real';

/** An actor, or a committee of the municipality as `kommun/<nämnd>`. */
export const actorIdSchema = z
  .string()
  .max(80)
  .regex(/^[a-zåäö_]+(\/[^/]+)?$/);

/** The actor a committee belongs to: `kommun/skolnämnd` -> `kommun`. */
export function parentActor(actorId: string): string {
  const slash = actorId.indexOf('/');
  return slash < 0 ? actorId : actorId.slice(0, slash);
}

/** Perspectives that are sums over actors; every other perspective is an actor. */
export const sumPerspectives = named([
  { id: 'offentlig', labelSv: 'Offentlig sektor' },
  { id: 'samhalle', labelSv: 'Samhället' },
] as const);

export function isPublicActor(actorId: string): boolean {
  const parent = parentActor(actorId);
  return actors.some((actor) => actor.id === parent && actor.isPublic);
}

export function actorLabelSv(actorId: string): string {
  const parent = parentActor(actorId);
  const known = [...actors, ...sumPerspectives].find((actor) => actor.id === parent);
  const committee = actorId.slice(parent.length + 1);
  const label = known?.labelSv ?? parent;
  return committee === '' ? label : `${label}, ${committee}`;
}
