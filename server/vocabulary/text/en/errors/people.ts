import type { Facts } from '../../../errors.ts';

/** Who may do what, and who is asked for. */
export const peopleErrors = {
  signInRequired: () =>
    'You are not signed in, or your sign-in has expired. Sign in and try again.',
  signInStale: () =>
    'The sign-in was started too long ago, in another browser, or has already been used. Start again.',
  signInRefused: () =>
    'The sign-in service did not let you in. Try again, or ask the person who looks after the service in the municipality.',
  signInNoRole: () =>
    'You are known to the sign-in service but have no role in Helkalkyl. Ask the person who looks after permissions in the municipality for one.',
  signInWeak: () =>
    'You signed in in a weaker way than the municipality requires. Try again with two-factor sign-in.',
  signInFailed: () =>
    'The answer from the sign-in service cannot be trusted, so you are not signed in. Try again; if it happens again, tell the person who looks after the service.',
  signInUnreachable: () =>
    'The sign-in service does not answer. Try again in a while; those who are already signed in can go on working.',
  signInLate: () => 'The sign-in service did not answer in time. Try again in a while.',
  tokenRefused: () =>
    'The key (access token) is not valid here: it is wrong, has expired or belongs to a system without permission. Get a new one from the sign-in service.',
  tokenWrong: () =>
    'The page belongs to a sign-in that is no longer valid. Load the page again and redo what you did.',
  originForeign: () =>
    'Another website tried to change something here. Open Helkalkyl directly and do it there.',
  hostForeign: ({ host }: Facts) =>
    `Helkalkyl answers only to the name of its own computer, not to ${String(host)}. Use the address that was printed at the start.`,
  sessionUnknown: () => 'The sign-in does not exist, or has already ended. Load the list again.',
  accessDenied: ({ what, roles }: Facts) =>
    `Your role is not enough for this: ${String(what)}. Allowed: ${String(roles)}. If you need the role, ask the person who looks after permissions in the municipality.`,
  municipalityForeign: ({ code }: Facts) =>
    `Municipality ${String(code)} is not one of those you work for. Choose one of your own municipalities.`,
  sharedDenied: () =>
    'This is shared by all municipalities in the installation and may only be changed by someone who has the role in all of them. Ask the person who looks after the installation.',
  notMember: () => 'You do not write in this case. Ask one of its case officers to add you.',
  membersApprove: () =>
    'You write in the case and therefore cannot approve it. Ask someone who does not.',
  caseClosed: () =>
    'The case is closed and cannot be changed. Take it to another stage first, if it is to be opened again.',
  personUnknown: () =>
    'The person is not among the municipality’s case officers in Helkalkyl. Choose from the list; anyone who is missing needs to sign in once first.',
  memberLast: () =>
    'The case needs at least one case officer. Add another before the last one is removed.',
} as const;
