import type { PlanDrawing as Drawing } from '../../../server/vocabulary/planFile.ts';
import { faultSentence } from '../../api/call.ts';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { DrawingMap } from '../../map/DrawingMap.tsx';
import { text } from '../../text/sv.ts';
import { useSketchGround } from './useSketchGround.ts';

const words = text.planDrawing;

/** What was read, on a map: nothing of it is stored. */
export function PlanDrawing({ drawing }: { readonly drawing: Drawing }) {
  const { loaded, reload } = useSketchGround();
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const { layer, areas } = loaded.value;
  const hasUses = drawing.useSurfaces.length > 0;
  return (
    <figure className="stack-small plan-drawing">
      <figcaption>
        {words.title} {hasUses ? words.uses : null}
      </figcaption>
      <DrawingMap drawing={drawing} areas={areas} />
      <p className="chart-source">
        {layer === null ? words.noGround : text.planSketch.ground(layer.label)}
      </p>
    </figure>
  );
}
