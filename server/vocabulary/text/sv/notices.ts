import { spoken } from '../language.ts';
import { formatNumber, formatPercent } from '../../formatSv.ts';

const named = (count: number, first: readonly string[]) =>
  count > first.length ? `${first.join(', ')} med flera` : first.join(', ');

const areas = (count: number) => (count === 1 ? '1 område' : `${formatNumber(count)} områden`);

/** Remarks on what was accepted. */
export const serviceNotices = spoken({
  noLayer: () =>
    'Det finns ingen områdesindelning för siffrorna ännu. De används när en är inläst.',
  joinedOnCode: (version: string) =>
    `Siffrorna är insamlade på områdesversion ${version} och kopplas på kod till en annan version. Det trycks i bilagan.`,
  carriedByArea: (facts: {
    from: string;
    to: string;
    movedAreaShare: number;
    movedCountShare: number | null;
    countLabel: string;
  }) =>
    `Siffrorna är räknade om med ytvikter från områdesversion ${facts.from} till ${facts.to}, som om alla bodde jämnt spridda i varje område. ${formatPercent(facts.movedAreaShare, 1)} av marken${
      facts.movedCountShare === null
        ? ''
        : ` och ${formatPercent(facts.movedCountShare, 1)} av ${facts.countLabel.toLowerCase()}`
    } hamnade i ett område med annan kod. Det trycks med källan.`,
  leftOut: (labels: readonly string[]) =>
    `Medianer går inte att räkna om och är utelämnade: ${labels.join(', ')}.`,
  notCovered: (count: number, first: readonly string[]) =>
    `${areas(count)} bland de nya täcks inte helt av de gamla och fick inga siffror: ${named(count, first)}.`,
  totalsDiffer: (count: number, most: number) =>
    `I ${areas(count)} är delarna inte lika med totalen; som mest skiljer ${formatNumber(most)}. Små tal i officiell statistik ändras slumpmässigt. Inget är rättat.`,
  outsideVersion: (count: number, year: number, version: string, first: readonly string[]) =>
    `${areas(count)} har bara nollor år ${year}, då gränserna av version ${version} inte gällde. Det räknas som att uppgift saknas: ${named(count, first)}.`,
  elsewhere: (count: number, layer: string) =>
    `${count === 1 ? '1 rad' : `${formatNumber(count)} rader`} gäller kommuner som inte finns i ${layer}.`,
  onlyInTable: (count: number, layer: string, first: readonly string[]) =>
    `${count === 1 ? '1 kod' : `${formatNumber(count)} koder`} i filen finns inte i ${layer}: ${named(count, first)}.`,
  onlyInLayer: (count: number, layer: string, first: readonly string[]) =>
    `${areas(count)} i ${layer} saknar rad i filen: ${named(count, first)}.`,
  outsideMunicipality: (count: number, layer: string) =>
    `${areas(count)} i ${layer} ligger utanför kommunen och hör inte till filen.`,
  licenceUnknown: () =>
    'Licensen är okänd. Lagret kan användas här men inte spridas, och det trycks med källan.',
  rowsWithoutCode: (rows: number) =>
    rows === 1
      ? 'En rad saknar områdeskod och är utelämnad.'
      : `${rows} rader saknar områdeskod och är utelämnade.`,
  layerRead: (label: string, count: number) => `${label} är inläst med ${areas(count)}.`,
  tableRead: (label: string, year: number, rows: number, matched: number) => {
    // Many tables have their year in the name.
    const table = label.includes(String(year)) ? label : `${label} ${year}`;
    return `${table} är inläst: ${rows === 1 ? 'en rad' : `${formatNumber(rows)} rader`}. ${matched === 1 ? 'Ett område' : `${formatNumber(matched)} områden`} som finns fick siffror.`;
  },
  casesRerun: (looked: number, changed: number) =>
    `${looked === 1 ? 'Ett ärende genomräknat' : `${formatNumber(looked)} ärenden genomräknade`} med dagens bibliotek; ${formatNumber(changed)} har värden som ändrats.`,
  daysReckoned: (cases: number) =>
    `Lagstadgade dagar beräknade för ${cases === 1 ? 'ett ärende' : `${formatNumber(cases)} ärenden`}.`,
  noneMatched: () => 'Ingen rad hör till ett område som finns. Kontrollera områdeskoderna.',
} as const);

/** How a set was made, behind its source, wherever that is printed. */
export const carriedSource = spoken(
  (source: string, from: string, to: string) =>
    `${source}, omräknad med ytvikter från områdesversion ${from} till ${to}`,
);
