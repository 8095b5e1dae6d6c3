import { Link } from 'react-router';
import { Header } from '../components/Header.tsx';
import { PageHead } from '../components/Page.tsx';
import { text } from '../text/sv.ts';

export function NotFoundPage() {
  return (
    <>
      <Header />
      <main className="page" id="innehall">
        <PageHead title={text.app.notFoundTitle} titleParts={[text.app.notFoundTitle]} />
        <p>{text.app.notFound}</p>
        <p>
          <Link to="/arenden">{text.app.toCases}</Link>
        </p>
      </main>
    </>
  );
}
