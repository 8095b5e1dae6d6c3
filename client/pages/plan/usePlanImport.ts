import { useState } from 'react';
import type { z } from 'zod';
import {
  inspectPlanFile,
  putPlanArea,
  type planFileBodySchema,
} from '../../../server/contract/planArea.ts';
import type { PlanInspection } from '../../../server/vocabulary/planFile.ts';
import { call, faultDetails, faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { text } from '../../text/sv.ts';

/** What the person says of the file, besides what it says itself. */
export type Answers = Pick<
  z.input<typeof planFileBodySchema>,
  'crs' | 'axisOrder' | 'fieldMap' | 'implementationUnit'
>;
type GivenFile = { readonly fileName: string; readonly base64: string };
export type Fault = { readonly sentence: string; readonly details: readonly string[] };

export type PlanImport =
  | { readonly step: 'none' }
  | { readonly step: 'looking' }
  | { readonly step: 'failed'; readonly fault: Fault }
  | {
      readonly step: 'looked';
      readonly file: GivenFile;
      readonly answers: Answers;
      readonly inspection: PlanInspection;
      /** Of the last answer, which did not lead further: what was read before is still shown. */
      readonly fault: Fault | null;
      readonly isBusy: boolean;
    }
  | { readonly step: 'stored'; readonly fileName: string; readonly areaM2: number };

const MAX_BYTES = 20_000_000;

/** The file's bytes in base64, as they are: nothing is decoded or mended on the way. */
async function base64Of(file: File): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(new Error('the file could not be read'));
    };
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}

function withoutUndefined(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

export const faultOf = (fault: unknown): Fault => ({
  sentence: `${faultSentence(fault)} ${text.planImport.nothingStored}`,
  details: faultDetails(fault),
});
const told = (sentence: string): Fault => ({ sentence, details: [] });

/** A plan file on its way into the case: looked at, answered for, and only then stored. */
export function usePlanImport() {
  const { state, store, reloadPlace } = useCase();
  const [planImport, setImport] = useState<PlanImport>({ step: 'none' });
  const params = { planCaseId: state.id };

  const look = async (file: GivenFile, answers: Answers) => {
    const inspection = await call(inspectPlanFile, { params, body: { ...file, ...answers } });
    setImport({ step: 'looked', file, answers, inspection, fault: null, isBusy: false });
  };
  const choose = async (file: File) => {
    if (file.size > MAX_BYTES) {
      setImport({ step: 'failed', fault: told(text.planImport.tooLarge) });
      return;
    }
    setImport({ step: 'looking' });
    let base64: string;
    try {
      base64 = await base64Of(file);
    } catch {
      setImport({ step: 'failed', fault: told(text.planImport.notRead) });
      return;
    }
    try {
      await look({ fileName: file.name, base64 }, {});
    } catch (fault) {
      setImport({ step: 'failed', fault: faultOf(fault) });
    }
  };
  const answer = async (given: Answers) => {
    if (planImport.step !== 'looked') return;
    const answers = withoutUndefined({ ...planImport.answers, ...given });
    setImport({ ...planImport, answers, fault: null, isBusy: true });
    try {
      await look(planImport.file, answers);
    } catch (fault) {
      setImport({ ...planImport, fault: faultOf(fault), isBusy: false });
    }
  };
  const keep = async () => {
    if (planImport.step !== 'looked') return;
    const { file, answers } = planImport;
    const fail = (fault: Fault) => setImport({ ...planImport, fault, isBusy: false });
    setImport({ ...planImport, fault: null, isBusy: true });
    if (!(await store.flush())) {
      fail(told(text.planImport.notSaved));
      return;
    }
    try {
      const { version } = store.getState();
      const body = { ...file, ...answers };
      const { planCase, areaM2 } = await call(putPlanArea, { params, version, body });
      store.replace(planCase);
      reloadPlace();
      setImport({ step: 'stored', fileName: file.fileName, areaM2 });
    } catch (fault) {
      fail(faultOf(fault));
    }
  };
  return { planImport, choose, answer, keep, cancel: () => setImport({ step: 'none' }) };
}
