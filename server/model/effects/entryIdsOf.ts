import type { Effect, EffectFlow, EffectInput } from './effect.ts';

/** The catalogue entries an effect may look up or show, each once: what a page has to fetch. */
export function entryIdsOf({ inputs, flows, besideEntryIds }: Effect): string[] {
  const ids = [
    ...inputs.flatMap((input) => idsOfInput(input)),
    ...flows.flatMap((flow) => idsOfShare(flow)),
    ...besideEntryIds,
  ];
  return [...new Set(ids)];
}

function idsOfInput({ from }: EffectInput): readonly string[] {
  if (from.kind === 'catalogue') return [from.entryId];
  return from.kind === 'enteredEvidence' ? from.guideEntryIds : [];
}

function idsOfShare({ share }: EffectFlow): readonly string[] {
  return typeof share === 'object' && 'entryId' in share ? [share.entryId, share.ofEntryId] : [];
}
