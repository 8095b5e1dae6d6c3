import { produce } from 'immer';
import type { CaseContent, CaseFile, PlanCase } from '../../server/vocabulary/planCase.ts';
import { ApiError, faultDetails, faultSentence } from '../api/call.ts';
import {
  caseFileOf,
  caughtUp,
  changedContent,
  draftCount,
  droppedDraft,
  droppedDraftsBelow,
  hasUnsaved,
  joinedWithTheirs,
  keptDraft,
  openedCase,
  replacedCase,
  savingStarted,
  savingSucceeded,
  settledConflict,
  type CaseState,
} from './caseState.ts';
import type { Choices } from './conflict.ts';
import { stepBack, stepEnded, stepForward, stepTaken } from './undoSteps.ts';

/** Changes are gathered for this long, so that a word is one save and not eight. */
export const AUTOSAVE_MS = 800;
/** Waits between tries while the server is away; the last one repeats. */
export const RETRY_MS = [2000, 5000, 10_000, 30_000] as const;
const CONFLICT = 412;
const SIGNED_OUT = 401;
/** Answers that another try may turn; every other 4xx is about what was sent. */
const PASSING = new Set([SIGNED_OUT, 408, 425, 429]);

export type CaseServer = {
  /** Throws ApiError; status 412 when `version` is not the latest. */
  readonly send: (id: string, version: number, file: CaseFile) => Promise<PlanCase>;
  readonly read: (id: string) => Promise<PlanCase>;
};

export type CaseStore = ReturnType<typeof createCaseStore>;

/** One open case: its content, what of it is saved, and what is half typed. */
export function createCaseStore(planCase: PlanCase, server: CaseServer) {
  const cell = createCell(openedCase(planCase));
  const saver = createSaver(cell, server);
  const update = (step: (state: CaseState) => CaseState) => cell.set(step(cell.get()));
  return {
    getState: cell.get,
    subscribe: cell.subscribe,
    /** Changes the case by a recipe on a draft of it (immer); saved shortly after. */
    change: (recipe: (draft: CaseContent) => void) => {
      update((state) => {
        const content = produce(state.content, (draft) => {
          recipe(draft);
        });
        if (content === state.content) return state;
        const step = { before: state.content, after: content };
        const steps = stepTaken(state.steps, step, Date.now());
        return { ...changedContent(state, content), steps };
      });
      saver.schedule();
    },
    /** Takes this window's latest change back; saved shortly after, as any change. */
    undo: () => {
      update((state) => movedTo(state, stepBack(state.steps, state.content)));
      saver.schedule();
    },
    redo: () => {
      update((state) => movedTo(state, stepForward(state.steps, state.content)));
      saver.schedule();
    },
    /** The next change begins a step of its own, however soon it comes. */
    endStep: () => update((state) => ({ ...state, steps: stepEnded(state.steps) })),
    /** Saves at once; true when everything typed is with the server. */
    flush: async () => {
      await saver.save();
      // What was typed while that was under way; a save that failed is not pressed again.
      if (cell.get().save.kind === 'waiting') await saver.save();
      return !hasUnsaved(cell.get());
    },
    /** Takes in what others have saved since; what is on its way from here meets it when it is sent. */
    catchUp: async () => {
      const theirs = await server.read(cell.get().id).catch(() => null);
      update((state) => (theirs === null ? state : caughtUp(state, theirs)));
    },
    /** Something was typed here that the server does not have, or cannot have as it stands. */
    isAhead: () => hasUnsaved(cell.get()) || draftCount(cell.get()) > 0,
    replace: (next: PlanCase) => update((state) => replacedCase(state, next)),
    /** Settles a conflict by what was chosen, field by field, and saves that. */
    settle: (choices: Choices) => {
      update((state) => settledConflict(state, choices, Date.now()));
      void saver.save();
    },
    keepDraft: (fieldId: string, typed: string) =>
      update((state) => keptDraft(state, fieldId, typed)),
    /** What others changed meanwhile has been read. */
    forgetJoined: () => update((state) => ({ ...state, joined: null })),
    dropDraft: (fieldId: string) => update((state) => droppedDraft(state, fieldId)),
    dropDraftsBelow: (prefix: string) => update((state) => droppedDraftsBelow(state, prefix)),
  };
}

function movedTo(state: CaseState, moved: ReturnType<typeof stepBack>): CaseState {
  if (moved === undefined) return state;
  return { ...changedContent(state, moved.content), steps: moved.steps };
}

type Cell = {
  readonly get: () => CaseState;
  readonly set: (next: CaseState) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

function createCell(first: CaseState): Cell {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (next) => {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Sends one save at a time; a failed one keeps everything and is tried again. */
function createSaver(cell: Cell, server: CaseServer) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let failures = 0;

  const scheduleIn = (delayMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delayMs);
  };
  const sendOnce = async (): Promise<void> => {
    const { id, version, content: sent } = cell.get();
    cell.set(savingStarted(cell.get()));
    try {
      const answer = await server.send(id, version, caseFileOf(sent));
      failures = 0;
      cell.set(savingSucceeded(cell.get(), { sent, answer }));
      if (hasUnsaved(cell.get())) scheduleIn(AUTOSAVE_MS);
    } catch (fault) {
      const next = await stateAfterFault(cell.get(), fault, server);
      cell.set(joinedWithTheirs({ ...cell.get(), save: next }));
      // What each has changed alone is one case at once; else a person chooses.
      if (cell.get().save.kind === 'waiting') scheduleIn(0);
      if (next.kind !== 'retrying') return;
      scheduleIn(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? AUTOSAVE_MS);
      failures += 1;
    }
  };
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    while (running !== null) await running;
    const state = cell.get();
    if (!hasUnsaved(state) || state.save.kind === 'conflict') return;
    running = sendOnce().finally(() => {
      running = null;
    });
    await running;
  };
  return {
    save,
    schedule: () => {
      if (hasUnsaved(cell.get()) && running === null) scheduleIn(AUTOSAVE_MS);
    },
  };
}

async function stateAfterFault(
  state: CaseState,
  fault: unknown,
  server: CaseServer,
): Promise<CaseState['save']> {
  const message = faultSentence(fault);
  if (fault instanceof ApiError && fault.status === CONFLICT) {
    try {
      return { kind: 'conflict', theirs: await server.read(state.id) };
    } catch {
      // The saved case could not be fetched either: tried again like any failed save.
      return { kind: 'retrying', message, isSignedOut: false };
    }
  }
  if (isRefusal(fault)) return { kind: 'refused', message, details: faultDetails(fault) };
  const isSignedOut = fault instanceof ApiError && fault.status === SIGNED_OUT;
  return { kind: 'retrying', message, isSignedOut };
}

function isRefusal(fault: unknown): boolean {
  if (!(fault instanceof ApiError) || PASSING.has(fault.status)) return false;
  return fault.status >= 400 && fault.status < 500;
}
