import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

/** What stands against a step to another stage, and what to do about it. */
export const stepRefusals = spoken({
  dayInFuture: ({ day }: Facts) =>
    `Dagen ligger framåt i tiden. Ange en dag till och med i dag, ${day}.`,
  dayBeforeLatest: ({ day }: Facts) =>
    `Dagen ligger före den senaste ändringen av skede, ${day}. Ange den dagen eller en senare.`,
  reasonMissing: () => 'Skriv varför ärendet går tillbaka eller om igen.',
  annexMissing: () =>
    'Det saknas en fryst bilaga av ärendet som det är nu. Frys en under Bilaga, eller skriv varför steget tas utan den. Kravet är husets, inte lagens.',
  dayMissing: ({ step, law }: Facts) => `Ange dagen under Tidplan: ${step} (${law}).`,
  dayAhead: ({ step, day }: Facts) => `${step} är ${day}, som inte har varit än.`,
  dayBefore: ({ step, after, day }: Facts) =>
    `Dagen för ”${step}” ligger före ”${after}” (${day}). Rätta dagarna under Tidplan.`,
  clockBroken: ({ clock, day, law }: Facts) =>
    `${clock} är för kort: den får sluta tidigast ${day} (${law}).`,
  approvedByAll: () =>
    'Utan granskning kan planen bara antas när alla i samrådet har godkänt förslaget. Ange det under Tidplan, eller gå till granskning (PBL 5 kap. 18 §).',
  reviewAnew: ({ day }: Facts) =>
    `Granskningens första dag är ${day}, som hör till den förra granskningen. Ange den nya granskningens dagar under Tidplan (PBL 5 kap. 25 §).`,
  appealOpen: () => 'Ange under Tidplan att ett överklagande pågår.',
  countyReviewOpen: () => 'Ange under Tidplan att länsstyrelsen överprövar antagandet.',
  nothingOpen: () =>
    'Ett överklagande eller länsstyrelsens överprövning pågår. Planen får inte laga kraft förrän det är avgjort.',
  appealTimeOver: ({ day }: Facts) =>
    `Överklagandetiden går ut ${day}. Vänta till dagen efter (PBL 13 kap. 16 §).`,
  legalForceEarly: ({ day }: Facts) =>
    `Dagen för laga kraft ligger inom överklagandetiden, som gick ut ${day}. Rätta den under Tidplan (PBL 13 kap. 16 §).`,
  legalForce: () => 'Ange under Tidplan vilken dag planen fick laga kraft (PBL 5 kap. 32 §).',
} as const);

/** Faults when a case goes on in the process. */
export const processErrors = spoken({
  stageIsAdvanced: () =>
    'Skedet ändras inte tillsammans med ärendets uppgifter. Läs in ärendet på nytt och ta steget under Översikt, där dag och skäl antecknas.',
  stageNotNext: ({ from, to, allowed }: Facts) =>
    `Ärendet kan inte gå från ${from} till ${to}. ${allowed === '' ? 'Härifrån finns inget nästa skede.' : `Härifrån går det till ${allowed}.`}`,
  stageNotReady: ({ to, count }: Facts) =>
    count === 1
      ? `Ärendet kan inte gå till ${to} än: en sak saknas.`
      : `Ärendet kan inte gå till ${to} än: ${count} saker saknas.`,
  approvalNotAsked: () =>
    'Ögonblicksbilden är inte lämnad för godkännande. Lämna den först under Bilaga.',
  approvalAsked: () =>
    'Ögonblicksbilden är redan lämnad för godkännande. Skapa en ny bilaga om ärendet har ändrats.',
  approvalDecided: () =>
    'Beslutet om ögonblicksbilden är redan fattat. Läs in sidan på nytt för att se det.',
  approverIsAuthor: ({ name }: Facts) =>
    `Du har själv gjort ögonblicksbilden (${name}). Be en annan person, med rollen ekonom, att granska den.`,
  approverNotEconomist: () =>
    'Bara den som har rollen ekonom i kommunen kan godkänna. Be en ekonom att granska ögonblicksbilden.',
  reviewPlaceChanged: () =>
    'Någon har ändrat det här sedan du läste det. Nu står det som det är: läs det igen, och kontrollera det sedan.',
  reviewPlaceUnknown: () =>
    'Det som skulle kontrolleras finns inte längre i ärendet. Läs in sidan igen.',
  reviewNoteMissing: () => 'Skriv vad som ska ändras innan ärendet lämnas tillbaka.',
  reviewUnfinished: ({ count }: Facts) =>
    count === 1
      ? 'En sak är inte kontrollerad. Kontrollera den, eller lämna tillbaka ärendet med skäl.'
      : `${String(count)} saker är inte kontrollerade. Kontrollera dem, eller lämna tillbaka ärendet med skäl.`,
  commentNotFound: () => 'Kommentaren finns inte i ärendet. Läs in sidan igen.',
  approvalReasonMissing: () => 'Skriv varför ögonblicksbilden inte godkänns.',
  snapshotFrozen: () =>
    'Ögonblicksbilden är redan fryst. Skapa en ny bilaga om ärendet har ändrats.',
  snapshotAuthorless: () =>
    'Ögonblicksbilden säger inte vem som har gjort den och kan därför inte frysas. Skapa en ny bilaga och lämna den för godkännande.',
  snapshotFromElsewhere: () =>
    'Ögonblicksbilden har lästs in ur en arkivfil, så här går det inte att visa vem som gjorde den. Skapa en ny bilaga och lämna den för godkännande.',
  taskNotOfCase: ({ task }: Facts) =>
    `Uppgiften ${task} hör inte till ärendet i det skede det är i. Läs in listan på nytt.`,
  taskReasonMissing: () => 'Skriv varför uppgiften inte är aktuell.',
  processStale: ({ yours, current }: Facts) =>
    `Datumen har ändrats av någon annan: du utgår från version ${yours} men version ${current} är sparad. Läs in dem på nytt och gör om ändringen.`,
} as const);
