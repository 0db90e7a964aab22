import { assignMandate } from '../mandate/assign-mandates.ts'
import { markInvented, onPlatform } from '@lekboek/database'
import { grantMandate } from '../mandate/grant-mandate.ts'
import { listMandates } from '../mandate/list-mandates.ts'
import { refuseMandateUser } from '../mandate/refuse-mandate-user.ts'
import { revokeMandate } from '../mandate/revoke-mandate.ts'
import { addAgreement } from '../platform/add-agreement.ts'
import { addMember } from '../platform/add-member.ts'
import { addOrganisation } from '../platform/add-organisation.ts'
import { counted, demoPassword, mandates, officers, persons } from './persons.ts'
import { addMailDomain } from '../provider/mail-domains.ts'
import { changeSettings } from '../settings/change-settings.ts'
import { foundMergedTowns, playMerger } from './merged-towns.ts'
import {
  checkedNumber,
  consultancy,
  mergedTown,
  mergedTowns,
  policeZone,
  processors,
  towns,
  umbrella,
  type Place,
} from './places.ts'
import type { DemoOptions } from './seed-demo.ts'
import type { Stage } from './stage.ts'

const openedAt = -9000
const mandatedAt = -8900
const atOnce = 2

/** Organisations, people, roles, agreements and mandates, long before the first dossier. */
export async function settle(stage: Stage, signUp: DemoOptions['signUp']): Promise<void> {
  stage.turn(openedAt)
  const umbrellaId = await found(stage, umbrella, null)
  for (const place of [consultancy, ...processors]) await found(stage, place, null)
  for (const place of towns) await found(stage, place, umbrellaId)
  await found(stage, policeZone, null, 'COC')
  await onPlatform(stage.database, (platform) => markInvented(platform, [...stage.organisations.values()]))
  // Hashing a password fills a core: all of them at once would starve the connections they wait for.
  const early = await foundMergedTowns(stage, umbrellaId)
  await onPlatform(stage.database, (platform) => markInvented(platform, early))
  await joinAll(stage, persons.filter(isOfMergedTown), signUp)
  await playMerger(stage)
  stage.turn(openedAt)
  await joinAll(
    stage,
    persons.filter((person) => !isOfMergedTown(person)),
    signUp,
  )
  await agree(stage)
  stage.turn(mandatedAt)
  await mandate(stage)
  await otherTerms(stage)
}

async function found(
  stage: Stage,
  place: Place,
  umbrellaId: string | null,
  defaultAuthority = 'GBA',
): Promise<string> {
  const { key, name, form, kinds, host, address, phone } = place
  const officer = persons.find((person) => person.key === officers[key])
  const { id } = await addOrganisation(stage, {
    ...{ name, form, kinds, address, phone, umbrellaId, languages: ['nl'], defaultAuthority },
    ...{ kbo: checkedNumber(place), nis: null, ovo: null, email: `info@${host}`, validFrom: stage.now() },
    ...{ dpoName: officer?.name ?? null, dpoEmail: officer ? `dpo@${host}` : null },
  })
  stage.organisations.set(key, id)
  // A town and its OCMW share a domain: it is the town's.
  await addMailDomain(stage, id, host)
  return id
}

type Person = (typeof persons)[number]

const mergedKeys = new Set([...mergedTowns, mergedTown].map(({ key }) => key))
const isOfMergedTown = ({ roles }: Person) => roles.some(({ place }) => mergedKeys.has(place))

async function joinAll(
  stage: Stage,
  people: readonly Person[],
  signUp: DemoOptions['signUp'],
): Promise<void> {
  for (let next = 0; next < people.length; next += atOnce) {
    await Promise.all(people.slice(next, next + atOnce).map((person) => join(stage, person, signUp)))
  }
}

async function join(stage: Stage, person: Person, signUp: DemoOptions['signUp']): Promise<void> {
  const { key, name, email, roles } = person
  const userId = await signUp({ name, email, password: demoPassword })
  stage.users.set(key, userId)
  for (const { place, role } of roles) {
    await addMember(stage, { userId, organisationId: stage.organisation(place), role })
  }
}

const services = [
  {
    processor: 'burgerloket',
    service: 'E-loket en afspraken',
    termHours: 24,
    dataTypes: ['basic', 'contact', 'identification'],
    emergencyDay: { name: 'Incidentdienst', phone: '09 000 10 10', email: 'incidenten@burgerloket.example' },
    emergencyNight: { name: 'Wachtdienst', phone: '09 000 10 11', email: null },
    contactEmail: 'incidenten@burgerloket.example',
  },
  {
    processor: 'noordzee',
    service: 'Mail en back-up',
    termHours: 48,
    dataTypes: ['basic', 'contact', 'credentials'],
    emergencyDay: { name: null, phone: '050 00 20 20', email: 'veiligheid@noordzeehosting.example' },
    emergencyNight: { name: null, phone: '050 00 20 20', email: null },
    contactEmail: 'veiligheid@noordzeehosting.example',
  },
  { processor: 'schoolbericht', service: 'App voor de kinderopvang', termHours: 36 },
] as const

async function agree(stage: Stage): Promise<void> {
  for (const { processor, ...agreement } of services) {
    // Only municipalities run a child-care service here.
    const served = towns.filter(({ form }) => processor !== 'schoolbericht' || form === 'gemeente')
    for (const { key } of served) {
      const [processorId, controllerId] = [stage.organisation(processor), stage.organisation(key)]
      await addAgreement(stage, { ...agreement, processorId, controllerId })
    }
  }
  // A processor has a processor of its own.
  const [processorId, controllerId] = [stage.organisation('noordzee'), stage.organisation('schoolbericht')]
  await addAgreement(stage, { processorId, controllerId, service: 'Servers en back-up', termHours: 12 })
}

async function mandate(stage: Stage): Promise<void> {
  const consultancyId = stage.organisation(consultancy.key)
  for (const { client, by, scope, users } of mandates) {
    const input = { consultancyId, scope, mayDecide: false }
    const { id } = await grantMandate(stage.as(by), stage.organisation(client), input)
    for (const user of users) {
      await assignMandate(stage.as('femke'), consultancyId, String(id), stage.user(user))
    }
  }
  await letCount(stage)
  await endedMandate(stage, consultancyId)
  await refusedPerson(stage, consultancyId)
}

async function letCount(stage: Stage): Promise<void> {
  const umbrellaId = stage.organisation(umbrella.key)
  for (const { client, by } of counted) {
    const input = { consultancyId: umbrellaId, scope: 'statistics', mayDecide: false } as const
    await grantMandate(stage.as(by), stage.organisation(client), input)
  }
}

/** Heidegem tried it with the consultancy, and appointed a DPO of its own. */
async function endedMandate(stage: Stage, consultancyId: string): Promise<void> {
  const heidegem = stage.organisation('heidegem')
  const input = { consultancyId, scope: 'dpo', mayDecide: false } as const
  const { id } = await grantMandate(stage.as('ingrid'), heidegem, input)
  await assignMandate(stage.as('femke'), consultancyId, String(id), stage.user('joris'))
  stage.turn(mandatedAt + 2000)
  await revokeMandate(stage.as('ingrid'), heidegem, String(id))
}

/** Zavelbeke wants no DPO who lives in the house next door. */
async function refusedPerson(stage: Stage, consultancyId: string): Promise<void> {
  const clientId = stage.organisation('zavelbeke')
  const held = await listMandates(stage.as('femke'), consultancyId)
  const mandate = held.find((one) => one['clientId'] === clientId)
  await refuseMandateUser(stage.as('geert'), clientId, String(mandate?.['id']), stage.user('amina'))
}

/** The police zone owes more than the GDPR asks: to its own supervisory body, and to its insurer by contract. */
async function otherTerms(stage: Stage): Promise<void> {
  await changeSettings(stage.as('nele'), stage.organisation(policeZone.key), {
    regimes: ['police'],
    // The policy ran already when the register was taken into use.
    ownDuties: [
      {
        ...{ name: 'Cyberverzekeraar', trigger: 'aware', count: 48, unit: 'hours' },
        validFromAt: '2025-12-31T23:00:00.000Z',
      },
    ],
    version: 1,
  })
}
