import { useCallback, useState } from 'react';
import { readTheme } from '../../../server/contract/themes.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import type { Municipality } from '../../api/useMunicipalities.ts';
import { useOwnMunicipalities } from '../../api/useOwnMunicipalities.ts';
import { AdminPage } from '../../components/AdminPage.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { ThemeForm } from './ThemeForm.tsx';

const words = text.theme;

/** `/admin/kommun`: how the pages of a municipality look. */
export function ThemePage() {
  const { loaded, reload } = useOwnMunicipalities();
  return (
    <AdminPage words={words} loaded={loaded} onRetry={reload}>
      {(municipalities) => <Themes municipalities={municipalities} />}
    </AdminPage>
  );
}

function Themes({ municipalities }: { readonly municipalities: readonly Municipality[] }) {
  const [code, setCode] = useState(municipalities[0]?.code);
  if (code === undefined) return <p className="card">{words.noMunicipality}</p>;
  return (
    <>
      {municipalities.length === 1 ? null : (
        <SelectField
          isOfView
          label={words.municipality}
          options={municipalities.map((each) => ({ value: each.code, label: each.name }))}
          value={code}
          onChange={setCode}
        />
      )}
      <ThemeOf key={code} municipalityCode={code} />
    </>
  );
}

function ThemeOf({ municipalityCode }: { readonly municipalityCode: string }) {
  const load = useCallback(
    (signal: AbortSignal) => call(readTheme, { params: { municipalityCode }, signal }),
    [municipalityCode],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  return <ThemeForm municipalityCode={municipalityCode} stored={loaded.value} />;
}
