import type { OrganisationKind } from '@lekboek/domain'

/** An invented organisation of the demo. */
export interface Place {
  readonly key: string
  readonly name: string
  readonly form: string | null
  readonly kinds: readonly OrganisationKind[]
  /** Eight digits; the check digits are worked out. Unassigned, as far as is known. */
  readonly number: string
  readonly host: string
  readonly address: string
  readonly phone: string
}

function town(key: string, name: string, number: string, address: string): Place {
  const host = `${name.toLowerCase()}.example`
  return {
    key,
    name: `Gemeente ${name}`,
    form: 'gemeente',
    kinds: ['controller'],
    number,
    host,
    address,
    phone: '09 000 00 00',
  }
}

function welfare(key: string, name: string, number: string, address: string): Place {
  const host = `ocmw.${name.toLowerCase()}.example`
  return {
    key,
    name: `OCMW ${name}`,
    form: 'OCMW',
    kinds: ['controller'],
    number,
    host,
    address,
    phone: '09 000 00 01',
  }
}

/** Twelve municipalities and public welfare centres. */
export const towns: readonly Place[] = [
  town('lindenrode', 'Lindenrode', '09970010', 'Dorpsplein 1, 9990 Lindenrode'),
  welfare('ocmwLindenrode', 'Lindenrode', '09970011', 'Kerkstraat 14, 9990 Lindenrode'),
  town('zavelbeke', 'Zavelbeke', '09970012', 'Markt 3, 9991 Zavelbeke'),
  welfare('ocmwZavelbeke', 'Zavelbeke', '09970013', 'Molenweg 22, 9991 Zavelbeke'),
  town('oosterdonk', 'Oosterdonk', '09970014', 'Stationsplein 8, 9992 Oosterdonk'),
  welfare('ocmwOosterdonk', 'Oosterdonk', '09970015', 'Begijnhof 5, 9992 Oosterdonk'),
  town('wilgenmere', 'Wilgenmere', '09970016', 'Meerlaan 40, 9993 Wilgenmere'),
  town('steenhove', 'Steenhove', '09970017', 'Kasteeldreef 2, 9994 Steenhove'),
  welfare('ocmwSteenhove', 'Steenhove', '09970018', 'Pastorijstraat 11, 9994 Steenhove'),
  town('kapelrijt', 'Kapelrijt', '09970019', 'Kapelstraat 60, 9995 Kapelrijt'),
  town('heidegem', 'Heidegem', '09970020', 'Heideplein 7, 9996 Heidegem'),
  welfare('ocmwHeidegem', 'Heidegem', '09970021', 'Dreef 19, 9996 Heidegem'),
]

/** A town that took part in a merger of municipalities, with its code in the list of Statbel. */
export interface MergedPlace extends Place {
  readonly nis: string
}

/** Merged on 1 January 2025; names and codes are real, all else here is invented. */
export const mergedTowns: readonly MergedPlace[] = [
  { ...town('nazareth', 'Nazareth', '09970050', 'Dorp 1, 9810 Nazareth'), nis: '44048' },
  {
    ...town('dePinte', 'De Pinte', '09970051', 'Koning Albertlaan 1, 9840 De Pinte'),
    ...{ nis: '44012', host: 'depinte.example' },
  },
]

/** What they became; while it was prepared it had a name for the time being. */
export const mergedTown: MergedPlace = {
  ...town('nazarethDePinte', 'Nazareth en De Pinte', '09970052', 'Dorp 1, 9810 Nazareth-De Pinte'),
  ...{ nis: '44086', host: 'nazarethdepinte.example' },
}

/** A police zone answers to a supervisory body of its own. */
export const policeZone: Place = {
  ...{ key: 'zone', name: 'Politiezone Meerland', form: 'politiezone', kinds: ['controller'] },
  ...{ number: '09970022', host: 'pzmeerland.example', address: 'Kazerneplein 1, 9990 Lindenrode' },
  phone: '09 000 00 02',
}

/** Companies that process personal data for them. */
export const processors: readonly Place[] = [
  {
    ...{
      key: 'burgerloket',
      name: 'Burgerloket Software nv',
      form: 'bedrijf',
      kinds: ['processor'],
      number: '09970030',
    },
    ...{ host: 'burgerloket.example', address: 'Technologielaan 12, 9000 Havengem', phone: '09 000 10 00' },
  },
  {
    ...{
      key: 'noordzee',
      name: 'Noordzee Hosting bv',
      form: 'bedrijf',
      kinds: ['processor'],
      number: '09970031',
    },
    ...{ host: 'noordzeehosting.example', address: 'Kaai 4, 8400 Duinhaven', phone: '059 00 00 00' },
  },
  {
    ...{
      key: 'schoolbericht',
      name: 'Schoolbericht cv',
      form: 'bedrijf',
      kinds: ['processor', 'controller'],
      number: '09970032',
    },
    ...{ host: 'schoolbericht.example', address: 'Lindelei 9, 9000 Havengem', phone: '09 000 20 00' },
  },
]

export const consultancy: Place = {
  ...{
    key: 'duinDijk',
    name: 'Duin & Dijk Privacy',
    form: 'bedrijf',
    kinds: ['consultancy'],
    number: '09970040',
  },
  ...{ host: 'duinendijk.example', address: 'Vismarkt 2, 9000 Havengem', phone: '09 000 30 00' },
}

export const umbrella: Place = {
  ...{
    key: 'netwerk',
    name: 'Netwerk Veilige Gemeenten',
    form: 'vereniging',
    kinds: ['umbrella'],
    number: '09970041',
  },
  ...{ host: 'veiligegemeenten.example', address: 'Kunstlaan 100, 1000 Brussel', phone: '02 000 00 00' },
}

/** The two check digits that the enterprise register would give. */
export function checkedNumber({ number }: Place): string {
  return `${number}${String(97 - (Number(number) % 97)).padStart(2, '0')}`
}
