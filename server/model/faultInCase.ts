import { actorLabelSv } from '../vocabulary/actors.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Alternative } from '../vocabulary/planCase.ts';
import type { Settings } from '../vocabulary/settings.ts';
import { faultPlace } from '../vocabulary/text/sv/faultPlaces.ts';
import type { CompiledItem } from './compiledItem.ts';
import type { FieldPath } from './fieldPath.ts';

export type Compiled = {
  readonly settings: Settings;
  readonly alternative: Alternative;
  readonly items: readonly CompiledItem[];
};

/**
 * The fault of a compiled ledger in the case's own words: the fact `place` says what was entered
 * where, as its reader knows it. `field` stays as the ledger has it.
 */
export function faultInCase({ code, facts }: DomainError, compiled: Compiled): DomainError {
  const field = String(facts['field'] ?? '');
  const item = itemOf(facts['itemId'], compiled);
  const label = item === undefined ? subjectOf(field, compiled.settings) : labelOf(item);
  return new DomainError(code, { ...facts, place: faultPlace(field, label) });
}

/** Where the fault was entered: in the settings, or an entry of the alternative. */
export function faultPath({ facts }: DomainError, compiled: Compiled): FieldPath {
  const item = itemOf(facts['itemId'], compiled);
  if (item === undefined) return ['settings', ...settingOf(String(facts['field'] ?? ''))];
  const [list = '', id] = item.path;
  const entries = Object.entries(compiled.alternative).find(([name]) => name === list)?.[1];
  if (!Array.isArray(entries)) return [list];
  const index = entries.findIndex((entry: { id?: string; blockId?: string }) => {
    return (entry.id ?? entry.blockId) === id;
  });
  return index < 0 ? [list] : [list, index];
}

function itemOf(id: unknown, { items }: Compiled): CompiledItem | undefined {
  return items.find(({ item }) => item.id === id);
}

function labelOf({ item }: CompiledItem): string {
  return item.label_sv ?? item.id;
}

/** Whom or what a setting is about: a risk group, a pair of them, a perspective; '' of none. */
function subjectOf(field: string, { riskGroups }: Settings): string {
  const groups = [...field.matchAll(/\[(\d+)\]/g)].map(([, at]) => riskGroups[Number(at)]?.label);
  if (field.startsWith('risk.')) return groups.flatMap((label) => label ?? []).join(' – ');
  const [, perspective] = /^(?:real_discount_rates|main_horizon)\.(.+)$/.exec(field) ?? [];
  return perspective === undefined ? '' : actorLabelSv(perspective);
}

/** `risk.groups[0].low` -> `['riskGroups', 0, 'low']`; nothing for what has no list of its own. */
function settingOf(field: string): FieldPath {
  const [, list, rest = ''] = /^risk\.(groups|correlation)(.*)$/.exec(field) ?? [];
  if (list === undefined) return [];
  const keys = [...rest.matchAll(/\w+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
  return [list === 'groups' ? 'riskGroups' : list, ...keys];
}
