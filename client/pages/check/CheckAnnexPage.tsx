import { useState, type DragEvent } from 'react';
import { verifyAnnex } from '../../../server/contract/verification.ts';
import type { VerificationReport } from '../../../server/vocabulary/verification.ts';
import { faultSentence } from '../../api/call.ts';
import { upload } from '../../api/upload.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { FaultNotice, Notice } from '../../components/Notice.tsx';
import { OpenHeader } from '../../components/OpenHeader.tsx';
import { PageHead } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';
import { CheckResult } from './CheckResult.tsx';

type State =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly name: string }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly name: string; readonly report: VerificationReport };

const words = text.check;

/** `/kontrollera-bilaga`: for anyone with an annex, signed in or not. */
export function CheckAnnexPage() {
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const check = async (file: File) => {
    setState({ kind: 'working', name: file.name });
    try {
      const report = await upload(verifyAnnex, { query: {}, file }, () => undefined);
      setState({ kind: 'done', name: file.name, report });
    } catch (fault) {
      setState({ kind: 'failed', sentence: faultSentence(fault) });
    }
  };
  return (
    <>
      <OpenHeader />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead title={words.title} titleParts={[words.title]} lead={words.lead} />
        <DropPlace
          onFile={(file) => void check(file)}
          onMany={() => setState({ kind: 'failed', sentence: words.onePdf })}
        />
        {state.kind === 'working' ? (
          <Notice kind="info" isAnnounced>
            {words.working(state.name)}
          </Notice>
        ) : null}
        {state.kind === 'failed' ? <FaultNotice sentence={state.sentence} /> : null}
        {state.kind === 'done' ? <CheckResult name={state.name} report={state.report} /> : null}
      </main>
    </>
  );
}

/** A place to drop a file, with a button that does the same. */
function DropPlace({
  onFile,
  onMany,
}: {
  readonly onFile: (file: File) => void;
  readonly onMany: () => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file, second] = event.dataTransfer.files;
    if (second !== undefined) onMany();
    else if (file !== undefined) onFile(file);
  };
  return (
    <div
      className="drop-place"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <FileButton
        label={words.choose}
        accept=".pdf,application/pdf"
        look="primary"
        onChoose={onFile}
      />
      <span className="muted">{words.drop}</span>
    </div>
  );
}
