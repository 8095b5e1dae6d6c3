import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

/** Who may do what, and who is asked for. */
export const peopleErrors = spoken({
  signInRequired: () =>
    'Du är inte inloggad, eller så har inloggningen gått ut. Logga in och försök igen.',
  signInStale: () =>
    'Inloggningen påbörjades för länge sedan, i en annan webbläsare eller är redan använd. Börja om.',
  signInRefused: () =>
    'Inloggningstjänsten släppte inte in dig. Försök igen, eller fråga den som sköter tjänsten i kommunen.',
  signInNoRole: () =>
    'Du är känd hos inloggningstjänsten men har ingen roll i Helkalkyl. Be den som sköter behörigheterna i kommunen om en.',
  signInWeak: () =>
    'Du loggade in på ett svagare sätt än kommunen kräver. Försök igen med tvåfaktorsinloggning.',
  signInFailed: () =>
    'Svaret från inloggningstjänsten går inte att lita på, och du är därför inte inloggad. Försök igen; händer det på nytt, berätta det för den som sköter tjänsten.',
  signInUnreachable: () =>
    'Inloggningstjänsten svarar inte. Försök igen om en stund; den som redan är inloggad kan arbeta vidare.',
  signInLate: () => 'Inloggningstjänsten svarade inte i tid. Försök igen om en stund.',
  tokenRefused: () =>
    'Nyckeln (access token) gäller inte här: den är felaktig, har gått ut eller hör till ett system utan behörighet. Hämta en ny hos inloggningstjänsten.',
  tokenWrong: () =>
    'Sidan hör till en inloggning som inte längre gäller. Läs in sidan igen och gör om det du gjorde.',
  originForeign: () =>
    'En annan webbplats försökte ändra något här. Öppna Helkalkyl direkt och gör det där.',
  hostForeign: ({ host }: Facts) =>
    `Helkalkyl svarar bara på den egna datorns namn, inte på ${String(host)}. Använd adressen som skrevs ut vid start.`,
  sessionUnknown: () => 'Inloggningen finns inte, eller är redan avslutad. Läs in listan igen.',
  accessDenied: ({ what, roles }: Facts) =>
    `Din roll räcker inte för detta: ${String(what)}. Det får: ${String(roles)}. Behöver du rollen, be den som sköter behörigheterna i kommunen.`,
  municipalityForeign: ({ code }: Facts) =>
    `Kommun ${String(code)} hör inte till dem som du arbetar för. Välj en av dina egna kommuner.`,
  sharedDenied: () =>
    'Detta delas av alla kommuner i installationen och får bara ändras av den som har rollen i alla. Be den som sköter installationen.',
  notMember: () =>
    'Du skriver inte i det här ärendet. Be en av dess handläggare att lägga till dig.',
  membersApprove: () =>
    'Du skriver i ärendet och kan därför inte godkänna det. Be någon som inte gör det.',
  caseClosed: () =>
    'Ärendet är avslutat och kan inte ändras. Ta det till ett annat skede först, om det ska öppnas igen.',
  personUnknown: () =>
    'Personen finns inte bland kommunens handläggare i Helkalkyl. Välj ur listan; den som saknas behöver logga in en första gång.',
  memberLast: () =>
    'Ärendet behöver minst en handläggare. Lägg till en annan innan den sista tas bort.',
} as const);
