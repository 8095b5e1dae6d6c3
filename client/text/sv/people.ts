/** Who one is, and what one may do. */
export const peopleText = {
  people: {
    signInTitle: 'Logga in',
    signInLead: 'Helkalkyl är öppet för kommunens handläggare, ekonomer och nämndläsare.',
    signIn: 'Logga in',
    signOut: 'Logga ut',
    demoLabel: 'Användare',
    demo: (name: string) => `${name} (påhittad)`,
  },
} as const;
