import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { VerificationReport } from '../../../server/vocabulary/verification.ts';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

const words = text.check;

/** What was checked and how it went; what differs is said first. */
export function CheckResult({
  name,
  report,
}: {
  readonly name: string;
  readonly report: VerificationReport;
}) {
  const { ok, steps, findings, notices, pages, numbers, sha256 } = report;
  const isWhole = steps.every(({ outcome }) => outcome !== 'undecided');
  const verdict = !ok ? words.differs(name) : isWhole ? words.ok(name) : words.undecided(name);
  return (
    <>
      <Notice kind={!ok ? 'error' : isWhole ? 'info' : 'warn'} isAnnounced>
        {verdict}
      </Notice>
      {findings.length === 0 ? null : (
        <Card title={words.findings}>
          <ul className="long-words">
            {findings.map(({ code, where, sentence }) => (
              <li key={`${code} ${where}`}>{sentence}</li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={words.steps} lead={words.facts(pages, formatNumber(numbers))}>
        <dl className="check-steps">
          {steps.map(({ step, outcome, sentence }) => (
            <div key={step} data-outcome={outcome}>
              <dt>{words.outcome[outcome]}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={words.notices}>
        {notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
        <p>{words.meaning}</p>
        <p className="muted long-words">{words.hash(sha256)}</p>
      </Card>
    </>
  );
}
