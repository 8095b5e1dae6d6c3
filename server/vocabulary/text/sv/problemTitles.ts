import { spoken } from '../language.ts';

/** What kind of fault an answer tells of, by HTTP status. */
export const problemTitleTexts: Readonly<Record<number, string>> = spoken({
  400: 'Anropet går inte att tolka',
  401: 'Du är inte inloggad',
  403: 'Du får inte göra detta',
  404: 'Finns inte',
  405: 'Metoden går inte här',
  409: 'Går inte ihop med det som finns',
  412: 'Ändrat av någon annan',
  413: 'För stort',
  415: 'Fel slag av innehåll',
  421: 'Fel adress',
  422: 'Innehållet har fel',
  428: 'Version saknas',
  429: 'För många anrop',
  500: 'Fel hos oss',
  502: 'Tjänsten som frågades svarar fel',
  503: 'Går inte just nu',
  504: 'Tjänsten som frågades svarar för sent',
  507: 'Disken är full',
});
