import { spoken } from '../language.ts';
import { counted } from './words.ts';

/** What of the annex is typed in the case: risks, views from the consultation, follow-up. */
export const annexCaseTexts = spoken({
  risks: {
    heading: 'Risker och åtgärder',
    none: 'Inga risker är inlagda.',
    caption: 'Vad som kan hända och vem som gör vad',
    columns: {
      risk: 'Risk',
      likelihood: 'Hur troligt',
      consequence: 'Konsekvens',
      owner: 'Ansvarig',
      action: 'Åtgärd',
    },
  },
  views: {
    heading: 'Synpunkter från samrådet',
    none: 'Inga synpunkter från samrådet är inlagda.',
    count: (count: number) =>
      count === 0
        ? 'Ingen synpunkt kom in.'
        : `${counted(count, 'En synpunkt', 'synpunkter')} kom in.`,
    report: (where: string) => `Alla synpunkter och svar finns i samrådsredogörelsen: ${where}.`,
    caption: 'Teman och vad de ändrade i kalkylen',
    columns: { theme: 'Tema', count: 'Antal', change: 'Så ändrades kalkylen' },
    unchanged: 'Inget är angivet.',
  },
  followUp: {
    heading: 'Plan för uppföljning',
    none: 'Ingen plan för uppföljning är inlagd.',
    caption: 'Vad som mäts och när',
    columns: {
      indicator: 'Mått',
      startValue: 'Utgångsläge',
      target: 'Mål',
      when: 'När',
      source: 'Källa',
    },
    carriedCaption: 'Vem som gör det, och när beslutet tas upp igen',
    carriedColumns: {
      indicator: 'Mått',
      responsible: 'Ansvarig',
      budget: 'Budget',
      reportTo: 'Redovisas för',
      trigger: 'Omprövas om',
    },
    year: (years: number) => `År ${years}`,
    yearOn: (years: number, day: string) => `År ${years}, ${day}`,
  },
} as const);
