/** What kind of fault an answer tells of, by HTTP status. */
export const problemTitlesSv: Readonly<Record<number, string>> = {
  400: 'Anropet går inte att tolka',
  403: 'Du får inte göra detta',
  404: 'Finns inte',
  405: 'Metoden går inte här',
  409: 'Går inte ihop med det som finns',
  412: 'Ändrat av någon annan',
  413: 'För stort',
  415: 'Fel slag av innehåll',
  422: 'Innehållet har fel',
  428: 'Version saknas',
  500: 'Fel hos oss',
  502: 'Tjänsten som frågades svarar fel',
  503: 'Går inte just nu',
  504: 'Tjänsten som frågades svarar för sent',
  507: 'Disken är full',
};
