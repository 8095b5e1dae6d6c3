import { useState } from 'react';
import { putPlanArea } from '../../../server/contract/planArea.ts';
import { formatArea } from '../../../server/vocabulary/formatSv.ts';
import { crsLabelSv, type Crs } from '../../../server/vocabulary/geometry.ts';
import { call, faultDetails, faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { CrsField } from '../../components/CrsField.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { FaultNotice, Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

type Upload =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly sentence: string; readonly details: readonly string[] }
  | {
      readonly kind: 'done';
      readonly fileName: string;
      readonly areaM2: number;
      readonly notices: readonly string[];
    };

/** Uploads a plan area: what is pending is saved first, then the server reads the file. */
function usePlanAreaUpload(crs: Crs | '') {
  const { state, store, reloadPlace } = useCase();
  const [upload, setUpload] = useState<Upload>({ kind: 'none' });
  const send = async (file: File) => {
    setUpload({ kind: 'reading' });
    if (!(await store.flush())) {
      setUpload({ kind: 'failed', sentence: text.plan.notSaved, details: [] });
      return;
    }
    try {
      const { planCase, areaM2, notices } = await call(putPlanArea, {
        params: { planCaseId: state.id },
        version: store.getState().version,
        body: {
          fileName: file.name,
          text: await file.text(),
          ...(crs === '' ? {} : { crs }),
        },
      });
      store.replace(planCase);
      reloadPlace();
      setUpload({ kind: 'done', fileName: file.name, areaM2, notices });
    } catch (fault) {
      setUpload({ kind: 'failed', sentence: faultSentence(fault), details: faultDetails(fault) });
    }
  };
  return { upload, send };
}

export function PlanAreaCard() {
  const { state } = useCase();
  const [crs, setCrs] = useState<Crs | ''>('');
  const { upload, send } = usePlanAreaUpload(crs);
  const { planArea } = state.content;
  return (
    <Card title={text.plan.area}>
      {planArea === undefined ? <p>{text.plan.areaMissing}</p> : <PlanAreaFacts />}
      <div className="row">
        <CrsField value={crs} onChange={setCrs} />
        <div className="row-end">
          <FileButton
            label={planArea === undefined ? text.plan.choose : text.plan.chooseAgain}
            accept=".geojson,.json,.gml,.xml"
            onChoose={(file) => void send(file)}
          />
        </div>
      </div>
      <UploadResult upload={upload} />
    </Card>
  );
}

function PlanAreaFacts() {
  const { state, place } = useCase();
  const { planArea } = state.content;
  if (planArea === undefined) return null;
  const measured = place.state === 'ready' ? place.value.place?.planArea : undefined;
  return (
    <dl className="facts">
      <div>
        <dt>{text.plan.areaCrs}</dt>
        <dd>
          {crsLabelSv(planArea.crs)}, {text.plan.crsSource[planArea.crsSource]}
        </dd>
      </div>
      {measured === undefined ? null : (
        <div>
          <dt>{text.plan.areaSize}</dt>
          <dd>{text.plan.areaSizeIn(formatArea(measured.areaM2), crsLabelSv(measured.areaCrs))}</dd>
        </div>
      )}
      <div>
        <dt>{text.plan.areaFile}</dt>
        <dd>{planArea.fileName}</dd>
      </div>
    </dl>
  );
}

function UploadResult({ upload }: { readonly upload: Upload }) {
  if (upload.kind === 'none') return null;
  if (upload.kind === 'reading') return <p role="status">{text.plan.reading}</p>;
  if (upload.kind === 'failed') {
    return <FaultNotice sentence={upload.sentence} details={upload.details} />;
  }
  return (
    <Notice kind={upload.notices.length === 0 ? 'info' : 'warn'} isAnnounced>
      {text.plan.read(upload.fileName, formatArea(upload.areaM2))}
      {upload.notices.length === 0 ? null : (
        <ul>
          {upload.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
