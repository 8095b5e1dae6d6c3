import { StopPage } from '../components/StopPage.tsx';
import { text } from '../text/sv.ts';

export function NotFoundPage() {
  return <StopPage title={text.app.notFoundTitle} sentence={text.app.notFound} />;
}
