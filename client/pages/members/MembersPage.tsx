import { useCase } from '../../case/CaseContext.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { Members } from '../../components/Members.tsx';
import { text } from '../../text/sv.ts';

/** `…/deltagare`: who writes in the case. */
export function MembersPage() {
  const { id, content } = useCase().state;
  return (
    <>
      <CaseHead section={text.members.title} />
      <Members planCase={{ id, municipalityCode: content.municipalityCode }} />
    </>
  );
}
