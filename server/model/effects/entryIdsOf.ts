import type { Effect, EffectInput } from './effect.ts';

/** The catalogue entries an effect may look up or show, each once: what a page has to fetch. */
export function entryIdsOf({ inputs, besideEntryIds }: Effect): string[] {
  return [...new Set([...inputs.flatMap((input) => idsOfInput(input)), ...besideEntryIds])];
}

function idsOfInput({ from }: EffectInput): readonly string[] {
  if (from.kind === 'catalogue') return [from.entryId];
  return from.kind === 'enteredEvidence' ? from.guideEntryIds : [];
}
