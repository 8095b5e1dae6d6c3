import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { grounds, meetingsOf, type Scheme, type Theme } from '../../../server/vocabulary/theme.ts';
import { ResultTable } from '../../components/ResultTable.tsx';
import { logoAddress } from '../../people/theme.ts';
import { text } from '../../text/sv.ts';

const words = text.theme;
const schemes = ['light', 'dark'] as const satisfies Scheme[];

/** A page in small, in light and in dark, and how well its colours are told apart. */
export function ThemePreview({ theme }: { readonly theme: Theme }) {
  return (
    <>
      <div className="theme-previews" data-font={theme.font}>
        {schemes.map((scheme) => (
          <SmallPage key={scheme} theme={theme} scheme={scheme} />
        ))}
      </div>
      <Contrasts theme={theme} />
    </>
  );
}

function SmallPage({ theme, scheme }: { readonly theme: Theme; readonly scheme: Scheme }) {
  const { main, second } = theme.colors[scheme];
  const { paper, wash, onMain, ink } = grounds[scheme];
  const tokens: Readonly<Record<`--${string}`, string>> = {
    '--paper': paper,
    '--wash': wash,
    '--ink': ink,
    '--on-accent': onMain,
    '--accent': main,
    '--second': second,
  };
  return (
    <figure className="theme-page" style={tokens}>
      <figcaption className="label">{words.schemeTitle[scheme]}</figcaption>
      {/* A picture of a page: nothing in it is pressed. */}
      <div className="theme-page-head">
        {theme.logo === null ? null : (
          <img className="theme-logo" src={logoAddress(theme.logo)} alt="" />
        )}
        <strong>{text.app.name}</strong>
        <span>{words.previewPlace}</span>
      </div>
      <div className="theme-page-body">
        <span className="theme-here">{words.previewHere}</span>
        <span className="theme-link">{words.previewLink}</span>
        <span className="theme-button">{words.previewButton}</span>
      </div>
    </figure>
  );
}

function Contrasts({ theme }: { readonly theme: Theme }) {
  const meetings = meetingsOf(theme.colors);
  const light = meetings.filter(({ scheme }) => scheme === 'light');
  const dark = meetings.filter(({ scheme }) => scheme === 'dark');
  const told = (meeting: (typeof meetings)[number] | undefined) => {
    if (meeting === undefined) return '';
    // Rounded down: what is too low is never said to be enough.
    const ratio = formatNumber(Math.floor(meeting.ratio * 100) / 100, 2);
    return meeting.ratio >= meeting.needed ? (
      words.enough(ratio)
    ) : (
      <strong className="theme-low">{words.tooLow(ratio, formatNumber(meeting.needed, 1))}</strong>
    );
  };
  return (
    <ResultTable
      isList
      hasExport={false}
      caption={words.contrast}
      columns={[
        { label: words.columns.pair },
        { label: words.columns.light },
        { label: words.columns.dark },
      ]}
      rows={light.map((meeting, at) => ({
        id: `${meeting.color}-${meeting.ground}`,
        cells: [
          words.pair(words.color[meeting.color], words.ground[meeting.ground]),
          told(meeting),
          told(dark[at]),
        ],
      }))}
    />
  );
}
