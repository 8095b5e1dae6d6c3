import { useEffect, useId, useRef, useState } from 'react';
import { inspectPlanSketch, putPlanSketch } from '../../../server/contract/planArea.ts';
import { formatArea } from '../../../server/vocabulary/formatSv.ts';
import {
  coordinateSystems,
  crsLabelSv,
  type Crs,
  type Position,
} from '../../../server/vocabulary/geometry.ts';
import type { PlanReading, SketchInspection } from '../../../server/vocabulary/planFile.ts';
import { planSketchText } from '../../../server/vocabulary/text/sv/planFile.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { SketchMap } from '../../map/SketchMap.tsx';
import { text } from '../../text/sv.ts';
import { PlanReadings } from './PlanReadings.tsx';
import { locationText } from './planWords.ts';
import { faultOf, type Fault } from './usePlanImport.ts';
import { useSketchGround } from './useSketchGround.ts';

const words = text.planSketch;

type Sketch = {
  readonly corners: string;
  readonly crs: Crs;
  readonly axisOrder: PlanReading['axisOrder'];
  /** The corners are those drawn on the map, not typed over since. */
  readonly isDrawn: boolean;
};
type Answer =
  | { readonly step: 'none' }
  | { readonly step: 'busy' }
  | { readonly step: 'failed'; readonly fault: Fault }
  | { readonly step: 'looked'; readonly inspection: SketchInspection };

const systems = coordinateSystems.map(({ id }) => ({ value: id, label: crsLabelSv(id) }));
const axes = [
  { value: 'northEast', label: text.planImport.axesOptions.northEast },
  { value: 'eastNorth', label: text.planImport.axesOptions.eastNorth },
] as const;
/** Clicks on a map are no survey: a decimetre is more than they know. */
const DRAWN_DECIMALS = 1;

function drawnSketch(corners: readonly Position[]): Sketch {
  const lines = corners.map(
    ([east, north]) => `${north.toFixed(DRAWN_DECIMALS)} ${east.toFixed(DRAWN_DECIMALS)}`,
  );
  return { corners: lines.join('\n'), crs: 'EPSG:3006', axisOrder: 'northEast', isDrawn: true };
}

/** A sketch on its way into the case: measured first, then stored. */
function useSketch(onDone: () => void) {
  const { state, store, reloadPlace } = useCase();
  const [sketch, setSketch] = useState<Sketch>({
    corners: '',
    crs: 'EPSG:3006',
    axisOrder: 'northEast',
    isDrawn: false,
  });
  const [answer, setAnswer] = useState<Answer>({ step: 'none' });
  const params = { planCaseId: state.id };
  const change = (changed: Partial<Sketch>) => {
    setSketch((before) => ({ ...before, isDrawn: false, ...changed }));
    setAnswer({ step: 'none' });
  };
  const look = async ({ isDrawn, ...body }: Sketch) => {
    setSketch({ isDrawn, ...body });
    setAnswer({ step: 'busy' });
    try {
      const inspection = await call(inspectPlanSketch, { params, body });
      setAnswer({ step: 'looked', inspection });
    } catch (fault) {
      setAnswer({ step: 'failed', fault: faultOf(fault) });
    }
  };
  const keep = async () => {
    if (!(await store.flush())) {
      const sentence = text.planImport.notSaved;
      setAnswer({ step: 'failed', fault: { sentence, details: [] } });
      return;
    }
    try {
      const { corners, crs, axisOrder } = sketch;
      const { version } = store.getState();
      const body = { corners, crs, axisOrder };
      store.replace(await call(putPlanSketch, { params, version, body }));
      reloadPlace();
      onDone();
    } catch (fault) {
      setAnswer({ step: 'failed', fault: faultOf(fault) });
    }
  };
  return { sketch, answer, change, look, keep };
}

/** An area drawn on the map or typed corner by corner, before there is a plan file. */
export function PlanSketch({ onDone }: { readonly onDone: () => void }) {
  const { sketch, answer, change, look, keep } = useSketch(onDone);
  const hasArea = useCase().state.content.planArea !== undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack-small" aria-label={words.title}>
      <h3 ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      <p>{words.lead}</p>
      <Notice kind="warn">
        {planSketchText}. {hasArea ? text.planImport.replaceNote : null}
      </Notice>
      <Ground isDrawn={sketch.isDrawn} onDrawn={(corners) => change(drawnSketch(corners))} />
      <CornersField value={sketch.corners} onChange={(corners) => change({ corners })} />
      <div className="form-grid form-grid-wide">
        <SelectField
          label={words.crs}
          options={systems}
          value={sketch.crs}
          onChange={(crs) => change({ crs })}
        />
        <SelectField
          label={words.axes}
          options={axes}
          value={sketch.axisOrder}
          onChange={(axisOrder) => change({ axisOrder })}
        />
      </div>
      <SketchAnswer
        answer={answer}
        onChoose={({ crs, axisOrder }) =>
          void look({ ...sketch, crs: crs ?? sketch.crs, axisOrder, isDrawn: false })
        }
      />
      <div className="row">
        {answer.step === 'looked' && answer.inspection.outcome === 'read' ? (
          <button type="button" className="button" data-look="primary" onClick={() => void keep()}>
            {words.store}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            data-look="primary"
            onClick={() => void look(sketch)}
          >
            {words.look}
          </button>
        )}
        <button type="button" className="button" onClick={onDone}>
          {text.planImport.cancel}
        </button>
      </div>
    </section>
  );
}

function CornersField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (corners: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words.corners}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {words.cornersHint}
      </span>
      <textarea
        id={id}
        className="textarea plan-corners"
        rows={6}
        spellCheck={false}
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function SketchAnswer({
  answer,
  onChoose,
}: {
  readonly answer: Answer;
  readonly onChoose: (reading: PlanReading) => void;
}) {
  if (answer.step === 'none') return null;
  if (answer.step === 'busy') return <p role="status">{words.looking}</p>;
  if (answer.step === 'failed') return <FaultNotice {...answer.fault} />;
  const { inspection } = answer;
  if (inspection.outcome === 'question') {
    return (
      <>
        <Notice kind="warn" isAnnounced>
          {inspection.sentence}
        </Notice>
        <PlanReadings readings={inspection.readings} onChoose={onChoose} />
      </>
    );
  }
  const { corners, areaM2, areaCrs, location } = inspection;
  return (
    <Notice kind={location.isInMunicipality === false ? 'warn' : 'info'} isAnnounced>
      {words.measured(corners, text.plan.areaSizeIn(formatArea(areaM2), crsLabelSv(areaCrs)))}{' '}
      {text.planImport.middle}: {locationText(location)}.
    </Notice>
  );
}

/** The municipality's areas to draw on; without any the corners are typed. */
function Ground({
  isDrawn,
  onDrawn,
}: {
  readonly isDrawn: boolean;
  readonly onDrawn: (corners: readonly Position[]) => void;
}) {
  const { loaded, reload } = useSketchGround();
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const { layer, areas } = loaded.value;
  if (layer === null) return <p>{words.noGround}</p>;
  return (
    <>
      <p className="field-hint">{words.drawHint}</p>
      <SketchMap areas={areas} isDrawn={isDrawn} onDrawn={onDrawn} />
      <p className="chart-source">{words.ground(layer.label)}</p>
    </>
  );
}
