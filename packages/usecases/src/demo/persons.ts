import type { Role } from '@lekboek/domain'

/** Somebody of the demo, with the roles that person has. */
export interface Person {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly roles: readonly { readonly place: string; readonly role: Role }[]
  /** What that person does, for whoever tries the demo. */
  readonly about: string
}

/** One shared password: the demo's data are invented, and everybody may try everybody's work. */
export const demoPassword = 'oefenen-met-lekboek'

function person(
  key: string,
  name: string,
  host: string,
  about: string,
  roles: Readonly<Record<string, readonly Role[]>>,
): Person {
  const held = Object.entries(roles).flatMap(([place, list]) => list.map((role) => ({ place, role })))
  return { key, name, email: `${key}@${host}.example`, about, roles: held }
}

export const persons: readonly Person[] = [
  person('lies', 'Lies Peeters', 'lindenrode', 'medewerker burgerzaken, geeft iets door', {
    lindenrode: ['reporter'],
  }),
  person('els', 'Els Vermeulen', 'lindenrode', 'DPO van gemeente en OCMW Lindenrode', {
    lindenrode: ['dpo'],
    ocmwLindenrode: ['dpo'],
  }),
  person('koen', 'Koen Dewulf', 'lindenrode', 'algemeen directeur, beslist', {
    lindenrode: ['decider'],
    ocmwLindenrode: ['decider'],
  }),
  person('ann', 'Ann Goossens', 'lindenrode', 'beheerder: personen, mandaten, instellingen', {
    lindenrode: ['admin'],
    ocmwLindenrode: ['admin'],
  }),
  person('bart', 'Bart Mertens', 'lindenrode', 'hoofd ICT, behandelt wat hem is toegewezen', {
    lindenrode: ['handler'],
  }),
  person('miet', 'Miet Lambrecht', 'lindenrode', 'auditor, leest alles en wijzigt niets', {
    lindenrode: ['auditor'],
    ocmwLindenrode: ['auditor'],
  }),
  person('yasmina', 'Yasmina Bakkali', 'lindenrode', 'maatschappelijk werker', {
    ocmwLindenrode: ['reporter'],
  }),
  person('nadia', 'Nadia Haddad', 'zavelbeke', 'algemeen directeur, beslist', {
    zavelbeke: ['decider'],
    ocmwZavelbeke: ['decider'],
  }),
  person('geert', 'Geert Coppens', 'zavelbeke', 'beheerder', {
    zavelbeke: ['admin'],
    ocmwZavelbeke: ['admin'],
  }),
  person('sara', 'Sara De Smet', 'zavelbeke', 'medewerker sociale dienst', {
    zavelbeke: ['reporter'],
    ocmwZavelbeke: ['reporter'],
  }),
  person('luc', 'Luc Hendrickx', 'oosterdonk', 'DPO van gemeente en OCMW Oosterdonk', {
    oosterdonk: ['dpo'],
    ocmwOosterdonk: ['dpo'],
  }),
  person('hilde', 'Hilde Aerts', 'oosterdonk', 'algemeen directeur en beheerder', {
    oosterdonk: ['decider', 'admin'],
    ocmwOosterdonk: ['decider', 'admin'],
  }),
  person('wim', 'Wim Verstraete', 'wilgenmere', 'algemeen directeur en beheerder', {
    wilgenmere: ['decider', 'admin'],
  }),
  person('julie', 'Julie Maes', 'wilgenmere', 'verantwoordelijke kinderopvang', { wilgenmere: ['reporter'] }),
  person('karin', 'Karin Bogaert', 'steenhove', 'algemeen directeur en beheerder', {
    steenhove: ['decider', 'admin'],
    ocmwSteenhove: ['decider', 'admin'],
  }),
  person('dirk', 'Dirk Wauters', 'steenhove', 'hoofd personeelsdienst', {
    steenhove: ['reporter'],
    ocmwSteenhove: ['reporter'],
  }),
  person('rita', 'Rita Claessens', 'kapelrijt', 'algemeen directeur en beheerder', {
    kapelrijt: ['decider', 'admin'],
  }),
  person('peter', 'Peter Nijs', 'heidegem', 'DPO van gemeente en OCMW Heidegem', {
    heidegem: ['dpo'],
    ocmwHeidegem: ['dpo'],
  }),
  person('wout', 'Wout Janssens', 'heidegem', 'jurist, vervangt de DPO tijdens diens verlof', {
    heidegem: ['reporter'],
  }),
  person('ingrid', 'Ingrid Raes', 'heidegem', 'algemeen directeur en beheerder', {
    heidegem: ['decider', 'admin'],
    ocmwHeidegem: ['decider', 'admin'],
  }),
  person('bram', 'Bram Stevens', 'nazarethdepinte', 'DPO van een fusiegemeente, met de oude registers', {
    nazareth: ['dpo'],
    nazarethDePinte: ['dpo'],
  }),
  person(
    'griet',
    'Griet Van Acker',
    'nazarethdepinte',
    'algemeen directeur en beheerder van de fusiegemeente',
    {
      nazareth: ['decider', 'admin'],
      nazarethDePinte: ['decider', 'admin'],
    },
  ),
  person('veerle', 'Veerle Mortier', 'depinte', 'DPO van De Pinte tot de fusie, sindsdien zonder toegang', {
    dePinte: ['dpo'],
  }),
  person('hugo', 'Hugo Baeten', 'depinte', 'algemeen directeur van De Pinte tot de fusie', {
    dePinte: ['decider', 'admin'],
  }),
  person('nele', 'Nele Baert', 'pzmeerland', 'DPO van de politiezone, met andere meldplichten', {
    zone: ['dpo'],
  }),
  person('stijn', 'Stijn Lemmens', 'pzmeerland', 'korpschef, beslist en beheert', {
    zone: ['decider', 'admin'],
  }),
  person('femke', 'Femke De Ridder', 'duinendijk', 'consultant, beheert de mandaten van het kantoor', {
    duinDijk: ['admin'],
  }),
  person('joris', 'Joris Vanacker', 'duinendijk', 'consultant, DPO onder mandaat', {
    duinDijk: ['reporter'],
  }),
  person('amina', 'Amina El Idrissi', 'duinendijk', 'consultant, DPO onder mandaat', {
    duinDijk: ['reporter'],
  }),
  person('pieter', 'Pieter Claes', 'burgerloket', 'contactpersoon van een verwerker', {
    burgerloket: ['processorContact'],
  }),
  person('sofie', 'Sofie Maes', 'noordzeehosting', 'contactpersoon van een verwerker', {
    noordzee: ['processorContact'],
  }),
  person('tom', 'Tom Wouters', 'schoolbericht', 'contactpersoon van een verwerker, en DPO van dat bedrijf', {
    schoolbericht: ['processorContact', 'dpo'],
  }),
  person('greet', 'Greet Lauwers', 'veiligegemeenten', 'beheerder van de koepel', {
    netwerk: ['umbrellaAdmin'],
  }),
]

/** Who acts as DPO of a town: its own, or a consultant under a mandate. */
export const officers: Readonly<Record<string, string>> = {
  lindenrode: 'els',
  ocmwLindenrode: 'els',
  zavelbeke: 'joris',
  ocmwZavelbeke: 'joris',
  oosterdonk: 'luc',
  ocmwOosterdonk: 'luc',
  wilgenmere: 'amina',
  steenhove: 'femke',
  ocmwSteenhove: 'femke',
  kapelrijt: 'amina',
  heidegem: 'peter',
  ocmwHeidegem: 'peter',
  dePinte: 'veerle',
  zone: 'nele',
  schoolbericht: 'tom',
}

export const deciders: Readonly<Record<string, string>> = {
  lindenrode: 'koen',
  ocmwLindenrode: 'koen',
  zavelbeke: 'nadia',
  ocmwZavelbeke: 'nadia',
  oosterdonk: 'hilde',
  ocmwOosterdonk: 'hilde',
  wilgenmere: 'wim',
  steenhove: 'karin',
  ocmwSteenhove: 'karin',
  kapelrijt: 'rita',
  heidegem: 'ingrid',
  ocmwHeidegem: 'ingrid',
  dePinte: 'hugo',
  zone: 'stijn',
}

/** Who of a town lets the umbrella count its register; the other towns do not. */
export const counted = [
  { client: 'lindenrode', by: 'ann' },
  { client: 'ocmwLindenrode', by: 'ann' },
  { client: 'zavelbeke', by: 'geert' },
  { client: 'oosterdonk', by: 'hilde' },
  { client: 'ocmwOosterdonk', by: 'hilde' },
  { client: 'wilgenmere', by: 'wim' },
  { client: 'steenhove', by: 'karin' },
  { client: 'kapelrijt', by: 'rita' },
  { client: 'nazarethDePinte', by: 'griet' },
] as const

/** What the consultancy may do for whom, who of the town grants it, and who of the consultancy uses it. */
export const mandates = [
  { client: 'zavelbeke', by: 'geert', scope: 'dpo', users: ['joris', 'femke', 'amina'] },
  { client: 'ocmwZavelbeke', by: 'geert', scope: 'dpo', users: ['joris', 'femke'] },
  { client: 'wilgenmere', by: 'wim', scope: 'dpo', users: ['amina', 'femke'] },
  { client: 'steenhove', by: 'karin', scope: 'dpo', users: ['femke', 'joris', 'amina'] },
  { client: 'ocmwSteenhove', by: 'karin', scope: 'dpo', users: ['femke', 'joris'] },
  { client: 'kapelrijt', by: 'rita', scope: 'dpo', users: ['amina', 'femke', 'joris'] },
  { client: 'oosterdonk', by: 'hilde', scope: 'read', users: ['femke'] },
  { client: 'ocmwOosterdonk', by: 'hilde', scope: 'read', users: ['femke'] },
  { client: 'lindenrode', by: 'ann', scope: 'statistics', users: ['femke'] },
] as const
