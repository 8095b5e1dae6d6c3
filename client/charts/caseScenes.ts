import { useCallback, useMemo } from 'react';
import { bridgeScene } from '../../server/scenes/bridge.ts';
import { cashFlowScene } from '../../server/scenes/cashFlow.ts';
import { sceneContext } from '../../server/scenes/context.ts';
import { dotplotScene } from '../../server/scenes/dotplot.ts';
import { effectIntervalsScene } from '../../server/scenes/effectIntervals.ts';
import { followUpScene } from '../../server/scenes/followUp.ts';
import { operatingBudgetScene } from '../../server/scenes/operatingBudget.ts';
import { assumptionTornadoScene, tornadoScene } from '../../server/scenes/tornado.ts';
import { whoPaysScene } from '../../server/scenes/whoPays.ts';
import type { FollowedUp } from '../../server/vocabulary/followUpFinding.ts';
import type { Measure } from '../../server/vocabulary/measures.ts';
import type { Assessment } from '../../server/vocabulary/snapshot.ts';
import { useCase } from '../case/CaseContext.tsx';
import { useFigures } from '../case/FiguresContext.tsx';
import { text } from '../text/sv.ts';
import type { DrawScene } from './SceneFrame.tsx';

// Each gives the same function back while its figures are the same, so that a chart is drawn
// anew only when it has something new to say.

function useSceneContext() {
  const { state } = useCase();
  const { tried } = useFigures();
  const { title, registryNumber, settings } = state.content;
  return useMemo(() => {
    const context = sceneContext({ title, registryNumber, settings });
    // A picture that is taken along says itself that its figures are not the case's own.
    if (tried === null) return context;
    return { ...context, source: text.trial.source(context.source, tried) };
  }, [title, registryNumber, settings, tried]);
}

export function useWhoPays({ keyFigures }: Assessment): DrawScene {
  const context = useSceneContext();
  return useCallback((size) => whoPaysScene({ keyFigures, context }, size), [keyFigures, context]);
}

export function useCashFlow({ keyFigures, findings }: Assessment, perspective: string): DrawScene {
  const context = useSceneContext();
  return useCallback(
    (size) => cashFlowScene({ keyFigures, findings, perspective, context }, size),
    [keyFigures, findings, perspective, context],
  );
}

export function useOperatingBudget({ results }: Assessment): DrawScene {
  const context = useSceneContext();
  const budget = results.municipal_operating_budget_nominal;
  return useCallback((size) => operatingBudgetScene({ budget, context }, size), [budget, context]);
}

export function useBridge({ results, uncertainty }: Assessment, perspective: string): DrawScene {
  const context = useSceneContext();
  const spread = uncertainty.byPerspective[perspective];
  return useCallback(
    (size) => bridgeScene({ results, uncertainty: spread, perspective, context }, size),
    [results, spread, perspective, context],
  );
}

export function useDotplot(
  uncertainty: Assessment['uncertainty']['byPerspective'][string],
  perspective: string,
): DrawScene {
  const context = useSceneContext();
  return useCallback(
    (size) => dotplotScene({ uncertainty, perspective, context }, size),
    [uncertainty, perspective, context],
  );
}

export function useEffectIntervals(
  measures: readonly Measure[],
  { findings }: Assessment,
): DrawScene {
  const context = useSceneContext();
  return useCallback(
    (size) => effectIntervalsScene({ measures, findings, context }, size),
    [measures, findings, context],
  );
}

export function useTornado({ results }: Assessment, perspective: string): DrawScene {
  const context = useSceneContext();
  return useCallback(
    (size) => tornadoScene({ results, perspective, context }, size),
    [results, perspective, context],
  );
}

export function useAssumptionTornado(
  { results, uncertainty }: Assessment,
  perspective: string,
): DrawScene {
  const context = useSceneContext();
  return useCallback(
    (size) => assumptionTornadoScene({ results, uncertainty, perspective, context }, size),
    [results, uncertainty, perspective, context],
  );
}

export function useFollowUp(indicators: readonly FollowedUp[]): DrawScene {
  const context = useSceneContext();
  return useCallback((size) => followUpScene({ indicators, context }, size), [indicators, context]);
}
