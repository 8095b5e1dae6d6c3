import { cyclingHealth } from './cyclingHealth.ts';
import type { Effect } from './effect.ts';
import { fallsPrevention } from './fallsPrevention.ts';
import { greenWithinReach } from './greenWithinReach.ts';
import { lessCrowding } from './lessCrowding.ts';
import { noise } from './noise.ts';
import { walkingHealth } from './walkingHealth.ts';

/** In the order of forms, tables and annex. */
export const effects: readonly Effect[] = [
  walkingHealth,
  cyclingHealth,
  greenWithinReach,
  fallsPrevention,
  noise,
  lessCrowding,
];
