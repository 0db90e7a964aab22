import { expect, test } from 'vitest'
import { flemishMunicipalities } from '../organisation/flemish-municipalities.fixture.ts'
import { isOfAuthority, isOfOffice, isOfPlatform } from './reserved-name.ts'

test.each([
  ...['GBA', 'gba', 'G.B.A.', 'VTC', 'AP', 'CNIL', 'CN1L', 'APD', 'EDPS'],
  ...[
    'Gegevensbeschermingsautoriteit',
    'Gegevensbeschermingsautoriteit (GBA)',
    'Autorité de protection des données',
  ],
  ...[
    'Vlaamse Toezichtcommissie',
    'Autoriteit Persoonsgegevens Nederland',
    'De Gegevensbescherm1ngsautoriteit',
  ],
])('an organisation called %s would be taken for an authority', (name) => {
  expect(isOfAuthority(name)).toBe(true)
})

test.each([
  ...[
    'AP Hogeschool',
    'GBA Antwerpen',
    'Gaba',
    'Vlaamse Milieumaatschappij',
    'Coca-Cola',
    'Autoriteit Haven Gent',
  ],
  ...['Gegevensbeheer Vlaanderen', 'Dienst Persoonsgegevens Gent', 'Data Protection Institute'],
  ...flemishMunicipalities.flatMap((name) => [
    name,
    `Stad ${name}`,
    `OCMW ${name}`,
    `Lokaal bestuur ${name}`,
  ]),
])('an organisation called %s would not', (name) => {
  expect(isOfAuthority(name) || isOfPlatform(name)).toBe(false)
})

test.each([
  ...['GBA', 'GBA - Gegevensbescherming', 'Meldpunt GBA', 'Gegevensbeschermingsautoriteit', 'CNIL', 'VTC'],
  ...['Systeem', 'SYSTEEM', 'Syst33m', 'System', 'Système', 'Administrator', 'Helpdesk', 'No-reply'],
])('nobody is called %s', (name) => {
  expect(isOfOffice(name)).toBe(true)
})

test.each(['Lekboek', 'Lekb0ek', 'Lekboek Support', 'LEK BOEK', 'Lek Boek Support', 'Jan van Lekboek'])(
  'nobody is called %s',
  (name) => {
    expect(isOfOffice(name)).toBe(true)
  },
)

test.each([
  ...[
    'Ap',
    'Ap de Vries',
    'Coc Nguyen',
    'Jan Systermans',
    'Eva Beheerders',
    'Ada Min',
    'Els Vermeulen',
    'Gba Mensah',
  ],
  ...['Lek Boekhout', 'An Boeckx', 'Sys Temmerman'],
])('somebody may be called %s', (name) => {
  expect(isOfOffice(name)).toBe(false)
})
