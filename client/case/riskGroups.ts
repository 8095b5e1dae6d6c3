import type { Settings } from '../../server/vocabulary/settings.ts';
import { nameOf } from '../../server/vocabulary/text/language.ts';

/** The case's risk groups; those that cases begin with are named in the reader's language. */
export function riskGroupsOf({ riskGroups }: Settings): Settings['riskGroups'] {
  return riskGroups.map((group) => ({ ...group, label: nameOf(group.label) }));
}
