import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { z } from 'zod';
import { changePlanCase, readPlanCase, type readPlace } from '../../server/contract/planCases.ts';
import type { Alternative, CaseContent, PlanCase } from '../../server/vocabulary/planCase.ts';
import { call } from '../api/call.ts';
import type { Loaded } from '../api/useLoad.ts';
import { DraftsContext } from '../components/drafts.ts';
import { againWhenRenewed } from '../people/againWhenRenewed.ts';
import type { CaseState } from './caseState.ts';
import { createCaseStore, type CaseServer, type CaseStore } from './caseStore.ts';
import { figuresOfAnswer, FiguresProvider } from './FiguresContext.tsx';
import { keep, keptOr, leave } from './leftCases.ts';
import type { LiveQuestion } from './liveResults.ts';
import { useChosenAlternative } from './useChosenAlternative.ts';
import { useCalculator } from './useLiveAnswer.ts';

export type PlaceAnswer = z.output<typeof readPlace.response>;

/** What is entered, and how it is changed; what it comes to is told by `useFigures`. */
export type OpenCase = {
  readonly state: CaseState;
  readonly store: CaseStore;
  readonly place: Loaded<PlaceAnswer>;
  readonly reloadPlace: () => void;
  /** The alternative whose rows are edited and whose figures are shown. */
  readonly alternative: Alternative;
  readonly chooseAlternative: (alternativeId: string) => void;
  /** The day that the figures were frozen; null while the case is open to change. */
  readonly frozenOn: string | null;
};

/** Only for who tells the pages below of another case than the one that is open. */
export const CaseContext = createContext<OpenCase | null>(null);

/** The case that is open. Only below CaseProvider. */
export function useCase(): OpenCase {
  const open = useContext(CaseContext);
  if (open === null) throw new Error('useCase is for pages of an open case');
  return open;
}

const server: CaseServer = {
  send: (planCaseId, version, body) =>
    againWhenRenewed(() => call(changePlanCase, { params: { planCaseId }, body, version })),
  read: (planCaseId) => call(readPlanCase, { params: { planCaseId } }),
};

/** Of someone who may only read, nothing is changed, whatever a page forgets to take away. */
export function openedStore(planCase: PlanCase, isReadOnly: boolean): CaseStore {
  const store = createCaseStore(planCase, server);
  return isReadOnly ? { ...store, change: () => undefined } : store;
}

/**
 * Saves when focus leaves a field and when one leaves the case; takes in what others have saved when
 * one comes back to the window.
 */
function useSavingMoments(store: CaseStore): void {
  useEffect(() => {
    keep(store);
    const stop = watchLeftFields(() => void store.flush());
    const onBack = () => void store.catchUp();
    window.addEventListener('focus', onBack);
    return () => {
      stop();
      window.removeEventListener('focus', onBack);
      void leave(store);
    };
  }, [store]);
}

/**
 * Tells when a field is left: at once by keyboard, else when the press that took the focus is over.
 * What is said of saving may move the page, and what is pressed would be let go of beside it.
 */
function watchLeftFields(onLeft: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let isPressed = false;
  let isLeft = false;
  const on = (name: string, listener: () => void) =>
    document.addEventListener(name, listener, { signal, capture: true });
  const onRelease = () => {
    isPressed = false;
    if (isLeft) setTimeout(onLeft);
    isLeft = false;
  };
  on('pointerdown', () => (isPressed = true));
  on('pointerup', onRelease);
  on('pointercancel', onRelease);
  on('focusout', () => {
    isLeft = isPressed;
    if (!isPressed) onLeft();
  });
  return () => stop.abort();
}

/**
 * Figures of the case as it stands. They are asked for as soon as something changes: the worker
 * calculates while the page is drawn with what was typed.
 */
function useAnswered(store: CaseStore, place: LiveQuestion['place']) {
  const { answered, ask } = useCalculator();
  useEffect(() => {
    let asked: CaseContent | null = null;
    const askAnew = () => {
      const { content } = store.getState();
      if (content === asked) return;
      asked = content;
      ask({ content, place });
    };
    askAnew();
    return store.subscribe(askAnew);
  }, [store, place, ask]);
  return answered;
}

/** Opens a case for the pages below it: edits, autosave and figures that follow every change. */
export function CaseProvider({
  planCase,
  place,
  reloadPlace,
  isReadOnly,
  waiting,
  children,
}: {
  readonly planCase: PlanCase;
  readonly place: Loaded<PlaceAnswer>;
  readonly reloadPlace: () => void;
  /** Whoever is here may not change the case. */
  readonly isReadOnly: boolean;
  /** Shown until the first figures are there. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}) {
  const [store] = useState(() => {
    const open = () => openedStore(planCase, isReadOnly);
    return isReadOnly ? open() : keptOr(planCase, open);
  });
  const state = useSyncExternalStore(store.subscribe, store.getState);
  useSavingMoments(store);

  const { content, drafts } = state;
  const placeValue = place.state === 'ready' ? place.value.place : null;
  const answered = useAnswered(store, placeValue);
  const [alternative, chooseAlternative] = useChosenAlternative(content.alternatives);
  const { id } = alternative;
  const figures = useMemo(
    () => (answered === null ? null : figuresOfAnswer(answered, id)),
    [answered, id],
  );
  const open = useMemo(
    () => ({ state, store, place, reloadPlace, alternative, chooseAlternative, frozenOn: null }),
    [state, store, place, reloadPlace, alternative, chooseAlternative],
  );

  const fieldDrafts = useMemo(() => {
    const { keepDraft, dropDraft, endStep } = store;
    return { drafts, keepDraft, dropDraft, endStep, isReadOnly };
  }, [drafts, store, isReadOnly]);
  if (answered === null || figures === null) return waiting;
  const { question } = answered;
  const isStale = question.content !== content || question.place !== placeValue;
  return (
    <CaseContext value={open}>
      <FiguresProvider figures={figures} isStale={isStale}>
        <DraftsContext value={fieldDrafts}>{children}</DraftsContext>
      </FiguresProvider>
    </CaseContext>
  );
}
