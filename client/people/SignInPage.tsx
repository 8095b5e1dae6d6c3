import { Link, useLocation } from 'react-router';
import { PageHead } from '../components/Page.tsx';
import { CHECK_ANNEX_PATH } from '../pages/check/checkAnnexRoute.tsx';
import { text } from '../text/sv.ts';

/** Instead of any page, to whoever has not signed in: the way to the municipality's own sign-in. */
export function SignInPage() {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams({ to: `${pathname}${search}` }).toString();
  return (
    <main className="page stack" id="innehall" tabIndex={-1}>
      <PageHead
        title={text.people.signInTitle}
        titleParts={[text.people.signInTitle]}
        lead={text.people.signInLead}
      />
      <p>
        <a className="button" data-look="primary" href={`/helkalkyl/sign-in?${query}`}>
          {text.people.signIn}
        </a>
      </p>
      <p>
        <Link to={CHECK_ANNEX_PATH}>{text.check.toPage}</Link>
      </p>
    </main>
  );
}
