import { useCase } from '../../case/CaseContext.tsx';
import { Members } from '../../components/Members.tsx';
import { PageHead } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

/** `…/deltagare`: who writes in the case. */
export function MembersPage() {
  const { id, content } = useCase().state;
  const { title } = text.members;
  return (
    <>
      <PageHead title={title} titleParts={[title, content.title]} lead={content.title} />
      <Members planCase={{ id, municipalityCode: content.municipalityCode }} />
    </>
  );
}
