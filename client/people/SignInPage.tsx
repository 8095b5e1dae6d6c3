import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Notice } from '../components/Notice.tsx';
import { OpenHeader } from '../components/OpenHeader.tsx';
import { PageHead } from '../components/Page.tsx';
import { CHECK_ANNEX_PATH } from '../pages/check/checkAnnexRoute.tsx';
import { text } from '../text/sv.ts';
import { hasJustLeft } from './leaving.ts';

/** Instead of any page, to whoever has not signed in: the way to the municipality's own sign-in. */
export function SignInPage() {
  const { pathname, search } = useLocation();
  const [isJustOut] = useState(hasJustLeft);
  const query = new URLSearchParams({ to: `${pathname}${search}` }).toString();
  return (
    <>
      <OpenHeader />
      <main className="page stack" id="innehall" tabIndex={-1}>
        {isJustOut ? <Notice kind="info">{text.people.signedOut}</Notice> : null}
        <PageHead
          title={text.people.signInTitle}
          titleParts={[text.people.signInTitle]}
          lead={text.people.signInLead}
        />
        <p>{text.people.signInHow}</p>
        <p>
          <a className="button" data-look="primary" href={`/helkalkyl/sign-in?${query}`}>
            {text.people.signIn}
          </a>
        </p>
        <div>
          <h2>{text.people.keptTitle}</h2>
          <p>{text.people.kept}</p>
        </div>
        <div>
          <h2>{text.people.annexTitle}</h2>
          <p>
            <Link to={CHECK_ANNEX_PATH}>{text.check.toPage}</Link>. {text.people.annex}
          </p>
        </div>
      </main>
    </>
  );
}
