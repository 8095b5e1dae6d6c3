import { useState } from 'react';
import { LOGO_MAX_BYTES, logoSchema, type Logo } from '../../../server/vocabulary/theme.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { FaultNotice } from '../../components/Notice.tsx';
import { logoAddress } from '../../people/theme.ts';
import { text } from '../../text/sv.ts';

const words = text.theme;

/** The logo as it is shown, and the way to another or none. */
export function LogoField({
  logo,
  onChange,
}: {
  readonly logo: Logo | null;
  readonly onChange: (logo: Logo | null) => void;
}) {
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File) => {
    const mediaType = logoSchema.shape.mediaType.safeParse(file.type).data;
    const kilobytes = Math.ceil(file.size / 1000);
    if (mediaType === undefined) setFault(words.logoOther(file.name));
    else if (file.size > LOGO_MAX_BYTES) setFault(words.logoTooLarge(kilobytes));
    else {
      const bytes = new Uint8Array(await file.arrayBuffer());
      setFault(null);
      onChange({ mediaType, base64: btoa(String.fromCharCode(...bytes)) });
    }
  };
  return (
    <>
      {logo === null ? (
        <p className="muted">{words.logoNone}</p>
      ) : (
        <img className="theme-logo" src={logoAddress(logo)} alt={words.logoAlt} />
      )}
      {fault === null ? null : <FaultNotice sentence={fault} />}
      <div className="row">
        <FileButton
          label={words.logoChoose}
          accept=".png,.svg,image/png,image/svg+xml"
          onChoose={(file) => void take(file)}
        />
        {logo === null ? null : (
          <button type="button" className="button" data-look="quiet" onClick={() => onChange(null)}>
            {words.logoRemove}
          </button>
        )}
      </div>
    </>
  );
}
