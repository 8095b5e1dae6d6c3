import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EndpointName } from '../../server/contract/endpoints.ts';
import { ApiError, faultSentence } from '../api/call.ts';
import { useWhyNot } from '../people/refusals.ts';
import { SignInPage } from '../people/SignInPage.tsx';
import { text } from '../text/sv.ts';
import { Header } from './Header.tsx';
import { May } from './May.tsx';
import { FaultNotice } from './Notice.tsx';
import { PageHead } from './Page.tsx';

const SIGNED_OUT = 401;
const FORBIDDEN = 403;
const MISSING = new Set([404, 410]);

/** Where a page would have been: what is the matter, and where one can go instead. */
export function StopPage({
  title,
  sentence,
}: {
  readonly title: string;
  readonly sentence: string;
}) {
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead title={title} titleParts={[title]} />
        <p>{sentence}</p>
        <ul>
          <May use="listPlanCases" isQuiet>
            <li>
              <Link to="/arenden">{text.app.toCases}</Link>
            </li>
          </May>
          <May use="listFrozenAnnexes" isQuiet>
            <li>
              <Link to="/namnd">{text.stop.toAnnexes}</Link>
            </li>
          </May>
          <May use="readOperations" isQuiet>
            <li>
              <Link to="/admin/drift">{text.stop.toOperations}</Link>
            </li>
          </May>
        </ul>
      </main>
    </>
  );
}

/** A page that could not be fetched: refused, not there, or something to try again. */
export function FaultPage({
  fault,
  onRetry,
}: {
  readonly fault: unknown;
  readonly onRetry: () => void;
}) {
  const status = fault instanceof ApiError ? fault.status : 0;
  const sentence = faultSentence(fault);
  if (status === SIGNED_OUT) return <SignInPage />;
  if (status === FORBIDDEN) return <StopPage title={text.stop.forbidden} sentence={sentence} />;
  if (MISSING.has(status)) return <StopPage title={text.stop.missing} sentence={text.stop.why} />;
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead title={text.stop.failed} titleParts={[text.stop.failed]} />
        <FaultNotice sentence={sentence} onRetry={onRetry} />
      </main>
    </>
  );
}

/** A page for those who may use an endpoint; the others are told why not. */
export function Only({
  may,
  children,
}: {
  readonly may: EndpointName;
  readonly children: ReactNode;
}) {
  const reason = useWhyNot(may);
  if (reason === null) return children;
  return <StopPage title={text.stop.forbidden} sentence={reason} />;
}
