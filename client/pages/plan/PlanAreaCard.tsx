import { lazy, Suspense, useState } from 'react';
import { readPlanFileContent } from '../../../server/contract/planArea.ts';
import { formatArea } from '../../../server/vocabulary/formatSv.ts';
import { crsLabelSv } from '../../../server/vocabulary/geometry.ts';
import { planFileFormats, type PlanFileSummary } from '../../../server/vocabulary/planFile.ts';
import { planSketchText } from '../../../server/vocabulary/text/sv/planFile.ts';
import { pathOf } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';
import { PlanImport } from './PlanImport.tsx';
import { plainNumber } from './planWords.ts';
import { StoredPlan } from './StoredPlan.tsx';
import { usePlanImport } from './usePlanImport.ts';
import { EditButton } from '../../components/EditButton.tsx';

const StoredDrawing = lazy(async () => ({
  default: (await import('./PlanDrawing.tsx')).StoredDrawing,
}));
const PlanSketch = lazy(async () => ({
  default: (await import('./PlanSketch.tsx')).PlanSketch,
}));

/** Where the plan lies: from its file, or sketched until there is one. */
export function PlanAreaCard() {
  const { state, place } = useCase();
  const { planImport, choose, answer, keep, cancel } = usePlanImport();
  const [isSketching, setSketching] = useState(false);
  const { planArea } = state.content;
  const isLookedAt = planImport.step === 'looked' || planImport.step === 'looking';
  // What lies on its areas is drawn among them below.
  const missing = place.state === 'ready' ? place.value.missing : null;
  const isAlone = missing === 'noLayer' || missing === 'outsideLayer';
  return (
    <Card title={text.plan.area}>
      {planArea === undefined ? <p>{text.plan.areaMissing}</p> : <PlanAreaFacts />}
      {isLookedAt || isSketching ? null : (
        <>
          <div className="row">
            <FileButton
              label={
                planArea === undefined ? text.planImport.chooseFile : text.planImport.chooseOther
              }
              accept=".geojson,.json,.gml,.xml"
              {...(planArea === undefined ? { look: 'primary' as const } : {})}
              onChoose={(file) => void choose(file)}
            />
            <EditButton
              onClick={() => {
                cancel();
                setSketching(true);
              }}
            >
              {planArea?.isSketch === true ? text.planImport.sketchAnew : text.planImport.sketch}
            </EditButton>
          </div>
          <p className="field-hint">{text.planImport.formats}</p>
        </>
      )}
      <PlanImport
        planImport={planImport}
        isReplacing={planArea !== undefined}
        onAnswer={(answers) => void answer(answers)}
        onKeep={() => void keep()}
        onCancel={cancel}
      />
      {isSketching ? (
        <Suspense fallback={<p role="status">{text.plan.mapLoading}</p>}>
          <PlanSketch onDone={() => setSketching(false)} />
        </Suspense>
      ) : null}
      {planArea === undefined || !isAlone || isLookedAt || isSketching ? null : (
        <Suspense fallback={<p role="status">{text.plan.mapLoading}</p>}>
          <StoredDrawing />
        </Suspense>
      )}
      {planArea?.planFile === undefined || isLookedAt || isSketching ? null : (
        <StoredPlan key={planArea.planFile.sha256} />
      )}
    </Card>
  );
}

function PlanAreaFacts() {
  const { state, place } = useCase();
  const { planArea } = state.content;
  if (planArea === undefined) return null;
  const measured = place.state === 'ready' ? place.value.place?.planArea : undefined;
  const { planFile, isSketch } = planArea;
  return (
    <>
      {isSketch === true ? <Notice kind="warn">{planSketchText}.</Notice> : null}
      <dl className="facts facts-many">
        {planFile?.name === undefined ? null : (
          <Fact name={text.planImport.plan}>{planFile.name}</Fact>
        )}
        {measured === undefined ? null : (
          <Fact name={text.plan.areaSize}>
            {text.plan.areaSizeIn(formatArea(measured.areaM2), crsLabelSv(measured.areaCrs))}
          </Fact>
        )}
        <Fact name={isSketch === true ? text.planSketch.crs : text.plan.areaCrs}>
          {isSketch === true
            ? crsLabelSv(planArea.crs)
            : `${crsLabelSv(planArea.crs)}, ${text.plan.crsSource[planArea.crsSource]}`}
        </Fact>
        {isSketch === true ? null : <Fact name={text.plan.areaFile}>{planArea.fileName}</Fact>}
        {planFile === undefined ? null : <FileFacts planFile={planFile} />}
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function FileFacts({ planFile }: { readonly planFile: PlanFileSummary }) {
  const { state } = useCase();
  const { implementationPeriod: period, format, provisionCount } = planFile;
  const formatName = planFileFormats.find(({ id }) => id === format)?.labelSv ?? format;
  const years = period === undefined ? '' : plainNumber(period.months / 12);
  const { periodUnconfirmed, periodConfirmed } = text.planImport;
  return (
    <>
      {period === undefined ? null : (
        <Fact name={text.planImport.period5}>
          {period.isAsked ? periodUnconfirmed(years) : periodConfirmed(years)}
        </Fact>
      )}
      <Fact name={text.planImport.file}>
        {text.planImport.fileFacts(formatName, provisionCount)}{' '}
        <a
          href={pathOf(readPlanFileContent, { params: { planCaseId: state.id } })}
          download={state.content.planArea?.fileName}
        >
          {text.planImport.download}
        </a>
      </Fact>
    </>
  );
}
