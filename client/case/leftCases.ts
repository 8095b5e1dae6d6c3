import type { PlanCase } from '../../server/vocabulary/planCase.ts';
import { hasUnsaved } from './caseState.ts';
import type { CaseStore } from './caseStore.ts';

/** Cases that are open, and those left with something in them that the server does not have. */
const kept = new Map<string, CaseStore>();

/** The case as it was left, if the server has not all of it; as it is there otherwise. */
export function keptOr(planCase: PlanCase, open: () => CaseStore): CaseStore {
  const store = kept.get(planCase.id);
  if (store?.isAhead() !== true) return open();
  if (!hasUnsaved(store.getState())) store.replace(planCase);
  return store;
}

export function keep(store: CaseStore): void {
  kept.set(store.getState().id, store);
  window.addEventListener('beforeunload', askBeforeClosing);
}

/** Saves what can be, and forgets the case when nothing else is left of it. */
export async function leave(store: CaseStore): Promise<void> {
  await store.flush();
  const { id } = store.getState();
  if (!store.isAhead() && kept.get(id) === store) kept.delete(id);
}

/** The window is not closed unasked over what the server does not have. */
function askBeforeClosing(event: BeforeUnloadEvent): void {
  const ahead = [...kept.values()].filter((store) => store.isAhead());
  for (const store of ahead) void store.flush();
  if (ahead.length > 0) event.preventDefault();
}
