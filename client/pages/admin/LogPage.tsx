import { verifyAudit } from '../../../server/contract/records.ts';
import { SHARED_MUNICIPALITY, type AuditReport } from '../../../server/vocabulary/audit.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useMunicipalities } from '../../api/useMunicipalities.ts';
import { AdminPage } from '../../components/AdminPage.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

const words = text.log;
const load = (signal: AbortSignal) => call(verifyAudit, { params: {}, signal });

/** `/admin/logg`: whether the log of who did what is as it was written, and where it ends. */
export function LogPage() {
  const { loaded, reload } = useLoad(load);
  return (
    <AdminPage words={words} loaded={loaded} onRetry={reload}>
      {(report) => <Report report={report} onAgain={reload} />}
    </AdminPage>
  );
}

function Report({
  report: { entries, heads, faults },
  onAgain,
}: {
  readonly report: AuditReport;
  readonly onAgain: () => void;
}) {
  const municipalities = useMunicipalities();
  const known = municipalities.state === 'ready' ? municipalities.value : [];
  const nameOf = (code: string) =>
    code === SHARED_MUNICIPALITY
      ? words.shared
      : (known.find((each) => each.code === code)?.name ?? code);
  return (
    <>
      <Notice kind={faults.length === 0 ? 'info' : 'error'}>
        {faults.length === 0
          ? words.whole(entries, formatNumber(entries))
          : words.broken(faults.length)}
        {faults.length === 0 ? null : (
          <ul>
            {faults.map(({ municipalityCode, sequence, kind, sentence }) => (
              <li key={`${municipalityCode} ${sequence} ${kind}`}>{sentence}</li>
            ))}
          </ul>
        )}
      </Notice>
      <p>
        <button type="button" className="button" onClick={onAgain}>
          {words.again}
        </button>
      </p>
      {heads.length === 0 ? null : (
        <Card title={words.caption} lead={words.keep}>
          <ResultTable
            isList
            caption={words.caption}
            columns={[
              { label: words.head.whose },
              { label: words.head.entries, isNumber: true },
              { label: words.head.last },
            ]}
            rows={heads.map(({ municipalityCode, sequence, hash }) => ({
              id: municipalityCode,
              cells: [
                nameOf(municipalityCode),
                formatNumber(sequence),
                <span key="last" className="log-hash">
                  {hash}
                </span>,
              ],
            }))}
          />
        </Card>
      )}
      <p className="muted">{words.inCases}</p>
    </>
  );
}
