import { useMemo, type ReactNode } from 'react';
import type { z } from 'zod';
import type { readSketchGround } from '../../../server/contract/planArea.ts';
import { formatArea } from '../../../server/vocabulary/formatSv.ts';
import { crsLabelSv } from '../../../server/vocabulary/geometry.ts';
import type { PlanDrawing as Drawing } from '../../../server/vocabulary/planFile.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Awaited } from '../../components/Notice.tsx';
import { DrawingMap } from '../../map/DrawingMap.tsx';
import { text } from '../../text/sv.ts';
import { useSketchGround } from './useSketchGround.ts';

type Ground = z.infer<typeof readSketchGround.response>;

const words = text.planDrawing;

/** What was read, on a map: nothing of it is stored. */
export function PlanDrawing({ drawing }: { readonly drawing: Drawing }) {
  const { loaded, reload } = useSketchGround();
  if (loaded.state !== 'ready') return <Awaited loaded={loaded} onRetry={reload} />;
  const hasUses = drawing.useSurfaces.length > 0;
  const { layer, areas } = loaded.value;
  return (
    <OnGround layer={layer} caption={hasUses ? `${words.title} ${words.uses}` : words.title}>
      <DrawingMap drawing={drawing} areas={areas} label={words.map} />
    </OnGround>
  );
}

/** What is stored, wherever it lies: also where no areas with figures are under it. */
export function StoredDrawing() {
  const { loaded, reload } = useSketchGround();
  if (loaded.state !== 'ready') return <Awaited loaded={loaded} onRetry={reload} />;
  const { planArea } = loaded.value;
  return planArea === null ? null : <Outline {...loaded.value} planArea={planArea} />;
}

function Outline({
  layer,
  areas,
  planArea: { areaM2, areaCrs, geometry },
}: Ground & { readonly planArea: NonNullable<Ground['planArea']> }) {
  const isSketch = useCase().state.content.planArea?.isSketch === true;
  const drawing = useMemo(() => ({ planArea: geometry, useSurfaces: [] }), [geometry]);
  const size = text.plan.areaSizeIn(formatArea(areaM2), crsLabelSv(areaCrs));
  return (
    <OnGround layer={layer} caption={words.stored(size)}>
      <DrawingMap drawing={drawing} areas={areas} label={words.storedMap} isSketch={isSketch} />
    </OnGround>
  );
}

function OnGround({
  layer,
  caption,
  children,
}: Pick<Ground, 'layer'> & { readonly caption: string; readonly children: ReactNode }) {
  return (
    <figure className="stack-small plan-drawing">
      <figcaption>{caption}</figcaption>
      {children}
      <p className="chart-source">
        {layer === null ? words.noGround : text.planSketch.ground(layer.label)}
      </p>
    </figure>
  );
}
