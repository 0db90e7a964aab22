import type { DataType } from '@lekboek/domain'
import { changeBreach } from '../breach/change-breach.ts'
import { changeDelivery } from '../breach/change-delivery.ts'
import { deliverDispatches } from '../breach/deliver-dispatches.ts'
import { listBreaches } from '../breach/list-breaches.ts'
import { listDeliveries } from '../breach/list-deliveries.ts'
import { markDispatches } from '../breach/mark-dispatches.ts'
import { planDeliveries } from '../breach/plan-deliveries.ts'
import type { BreachInput } from '../breach/read-breach.ts'
import { recordBreach } from '../breach/record-breach.ts'
import { sendBreach } from '../breach/send-breach.ts'
import { sendUpdate } from '../breach/send-update.ts'
import { withdrawDelivery } from '../breach/withdraw-delivery.ts'
import { findIncident } from '../incident/find-incident.ts'
import type { Row } from '../input/row.ts'
import { confirmReportReceipt } from '../received-report/confirm-report-receipt.ts'
import { completed } from './completed.ts'
import { answered, asked } from './questions.ts'
import type { Stage } from './stage.ts'
import {
  assess,
  arrived,
  aware,
  close,
  decide,
  done,
  investigate,
  measure,
  message,
  notified,
  told,
  type Message,
} from './steps.ts'
import { facts, story, type Dossier, type FactsOf, type Step, type Story } from './story.ts'

/** A processor's breach and what each controller makes of it. */
export interface BreachScene {
  readonly processor: string
  readonly by: string
  readonly recorded: number
  readonly sent: number
  readonly title: string
  readonly awareAt: number
  readonly from: number
  readonly description: string
  readonly dataTypes: readonly DataType[]
  readonly measures: string
  readonly systems: string
  readonly contact: string
  /** Town to number of people concerned there. */
  readonly controllers: Readonly<Record<string, number>>
  /** What the processor learned later, and how many people it is by then in each town that is told. */
  readonly update?: {
    readonly hours: number
    readonly known: Partial<BreachInput>
    readonly reason: string
    readonly controllers: Readonly<Record<string, number>>
  }
  /** Whom it told by mistake. */
  readonly withdrawal?: { readonly hours: number; readonly place: string; readonly reason: string }
}

/** The processor's part: recorded, sent, and delivered to each register by the same job as ever; then what it learns later. */
export function played(scene: BreachScene): Step[] {
  const { update, withdrawal } = scene
  let breachId = ''
  return [
    {
      hours: scene.recorded,
      async play(stage) {
        const organisation = stage.organisation(scene.processor)
        const row = await recordBreach(stage.as(scene.by), organisation, inputOf(stage, scene), { id: true })
        breachId = String(row['id'])
      },
    },
    {
      hours: scene.sent,
      async play(stage) {
        const [contact, organisation] = [stage.as(scene.by), stage.organisation(scene.processor)]
        const deliveries = Object.entries(scene.controllers).map(([place, peopleCount]) => ({
          controllerId: stage.organisation(place),
          peopleCount,
          note: null,
        }))
        await planDeliveries(contact, organisation, breachId, { deliveries }, { id: true })
        const row = await sendBreach(contact, organisation, breachId, { version: 1 }, { number: true })
        stage.breaches.set(scene.processor, String(row['number']))
        await deliver(stage, scene, String(row['number']))
      },
    },
    ...(update
      ? [{ hours: update.hours, play: (stage: Stage) => tellMore(stage, scene, update, breachId) }]
      : []),
    ...(withdrawal
      ? [{ hours: withdrawal.hours, play: (stage: Stage) => takeBack(stage, scene, withdrawal, breachId) }]
      : []),
  ]
}

function inputOf(stage: Stage, scene: BreachScene): BreachInput {
  const { title, description, dataTypes, measures, systems, contact } = scene
  return {
    ...{ title, description, dataTypes, measures, systems, contact, awareAt: stage.at(scene.awareAt) },
    ...{ occurredFromAt: stage.at(scene.from), occurredToAt: stage.at(scene.awareAt) },
  }
}

const onItsWay = { id: true, controllerId: true, version: true, dispatches: { id: true } } as const

async function deliveriesOf(stage: Stage, scene: BreachScene, number: string): Promise<readonly Row[]> {
  const organisation = stage.organisation(scene.processor)
  const page = { edges: { node: onItsWay } }
  const { edges } = await listDeliveries(stage.as(scene.by), organisation, number, { first: 100 }, page)
  return edges.map(({ node }) => node)
}

async function deliver(stage: Stage, scene: BreachScene, number: string): Promise<void> {
  const processorId = stage.organisation(scene.processor)
  for (const delivery of await deliveriesOf(stage, scene, number)) {
    const jobs = rowsOf(delivery, 'dispatches').map(({ id }) => ({ processorId, dispatchId: String(id) }))
    const [first] = jobs
    if (first) stage.dispatches.set(`${processorId} ${String(delivery['controllerId'])}`, first.dispatchId)
    await deliverDispatches(stage, jobs)
  }
}

/** What the processor knows by now, to some of those whom it told; with their own numbers. */
async function tellMore(
  stage: Stage,
  scene: BreachScene,
  update: NonNullable<BreachScene['update']>,
  breachId: string,
): Promise<void> {
  const [contact, organisation] = [stage.as(scene.by), stage.organisation(scene.processor)]
  const input = { ...inputOf(stage, scene), ...update.known, version: 1 }
  const row = await changeBreach(contact, organisation, breachId, input, { version: true, number: true })
  const ids: string[] = []
  for (const delivery of await deliveriesOf(stage, scene, String(row['number']))) {
    const told = Object.entries(update.controllers).find(
      ([place]) => stage.organisation(place) === delivery['controllerId'],
    )
    if (!told) continue
    const own = { peopleCount: told[1], note: null, version: Number(delivery['version']) }
    await changeDelivery(contact, organisation, String(delivery['id']), own, { id: true })
    ids.push(String(delivery['id']))
  }
  const sending = { version: Number(row['version']), deliveries: ids, reason: update.reason }
  await sendUpdate(contact, organisation, breachId, { ...sending, kind: 'update' }, { id: true })
  await deliver(stage, scene, String(row['number']))
}

/** One controller was told by mistake. */
async function takeBack(
  stage: Stage,
  scene: BreachScene,
  { place, reason }: NonNullable<BreachScene['withdrawal']>,
  breachId: string,
): Promise<void> {
  const [contact, organisation] = [stage.as(scene.by), stage.organisation(scene.processor)]
  const { edges } = await listBreaches(
    contact,
    organisation,
    { first: 100 },
    { edges: { node: { id: true, number: true } } },
  )
  const number = String(edges.find(({ node }) => node['id'] === breachId)?.node['number'])
  const deliveries = await deliveriesOf(stage, scene, number)
  const wrong = deliveries.find(({ controllerId }) => controllerId === stage.organisation(place))
  const input = { version: Number(wrong?.['version']), reason }
  await withdrawDelivery(contact, organisation, String(wrong?.['id']), input, { id: true })
  await deliver(stage, scene, number)
}

/** The controller confirms receipt, and the processor hears of it. */
export function confirmed(hours: number, processor: string): Step {
  return { hours, play: (stage, dossier) => confirm(stage, dossier, stage.organisation(processor)) }
}

async function confirm(stage: Stage, dossier: Dossier, processorId: string): Promise<void> {
  const context = stage.officer(dossier.place)
  const organisation = stage.organisation(dossier.place)
  const row = await findIncident(context, organisation, dossier.number, { reports: { id: true } })
  const [report] = rowsOf(row, 'reports')
  const version = { reportId: String(report?.['id']), serial: 1 }
  await confirmReportReceipt(context, organisation, version, { id: true })
  const dispatchId = stage.dispatches.get(`${processorId} ${organisation}`)
  if (dispatchId === undefined) throw new Error(`${dossier.place} received nothing from this processor`)
  await markDispatches(stage, [{ processorId, dispatchId, mark: 'confirmed', at: stage.now() }])
}

function rowsOf(row: Row, field: string): readonly Row[] {
  const value = row[field]
  return Array.isArray(value) ? (value as readonly Row[]) : []
}

export const ransomware: BreachScene = {
  ...{ processor: 'burgerloket', by: 'pieter', recorded: -29, sent: -26, awareAt: -34, from: -90 },
  title: 'Gijzelsoftware bij Burgerloket: e-loket en afspraken',
  description:
    'Aanvallers versleutelden vannacht twee servers van het e-loket. Op basis van het netwerkverkeer gaan wij ervan uit dat de aanvragen van de voorbije drie maanden zijn meegenomen. Per gemeente vindt u hieronder het aantal aanvragers.',
  dataTypes: ['basic', 'contact', 'identification', 'officialDocuments'],
  measures:
    'Servers losgekoppeld, sporen veiliggesteld, klacht bij de politie, toegang van alle beheerders vernieuwd. E-loket draait op een nieuwe omgeving.',
  systems: 'E-loket, afsprakenmodule',
  contact: 'Pieter Claes, incidenten@burgerloket.example, 09 000 10 99',
  controllers: {
    ...{ lindenrode: 1840, zavelbeke: 920, oosterdonk: 1310, wilgenmere: 640, steenhove: 1105 },
    ...{ kapelrijt: 480, heidegem: 760, ocmwLindenrode: 210, ocmwZavelbeke: 95 },
  },
  update: {
    hours: -3.5,
    reason:
      'De logboeken zijn nagekeken: ook aanvragen van het voorjaar zijn meegenomen, en bij betalende aanvragen hoorde een rekeningnummer.',
    known: {
      description:
        'Aanvallers versleutelden vannacht twee servers van het e-loket. Uit de logboeken blijkt dat de aanvragen van de voorbije negen maanden zijn meegenomen, met de bijlagen. Per gemeente vindt u hieronder het aantal aanvragers.',
      dataTypes: ['basic', 'contact', 'identification', 'officialDocuments', 'financial'],
      incidentType: 'ransomware',
      cause: 'externalMalicious',
      breachTypes: ['confidentiality', 'availability'],
      disclosure: 'disclosed',
      intelligibility: 'intelligible',
      consequences: 'Wie deze gegevens heeft, kan zich voor een aanvrager uitgeven of oplichten.',
      measuresProposed: 'Wij raden aan om aanvragers te wijzen op DocStop en Checkdoc.',
    },
    controllers: { lindenrode: 2310, steenhove: 1105, kapelrijt: 655, ocmwLindenrode: 260 },
  },
  withdrawal: {
    hours: -4,
    place: 'ocmwZavelbeke',
    reason: 'Uw OCMW gebruikt deze toepassing niet meer sinds de zomer; de aantallen waren van de gemeente.',
  },
}

export const openBackup: BreachScene = {
  ...{ processor: 'noordzee', by: 'sofie', recorded: -1310, sent: -1300, awareAt: -1315, from: -1700 },
  title: 'Back-up van mailboxen zonder afscherming op het internet',
  description:
    'Een onderzoeker meldde ons dat een opslagruimte met back-ups van mailboxen zonder wachtwoord te openen was. De ruimte is dezelfde dag gesloten. De logboeken tonen alleen raadplegingen door de onderzoeker.',
  dataTypes: ['basic', 'contact', 'officialDocuments'],
  measures:
    'Opslagruimte gesloten, instellingen van alle ruimtes gecontroleerd, dagelijkse controle toegevoegd.',
  systems: 'Back-up van de mailomgeving',
  contact: 'Sofie Maes, veiligheid@noordzeehosting.example, 059 00 00 11',
  controllers: { oosterdonk: 2400, steenhove: 1900, heidegem: 1200 },
}

export const wrongParents: BreachScene = {
  ...{ processor: 'schoolbericht', by: 'tom', recorded: -7.5, sent: -6.4, awareAt: -9, from: -31 },
  title: 'Berichten over kinderen bij de verkeerde ouders',
  description:
    'Na een update koppelde de app een deel van de ouders aan het verkeerde kind. Zij konden dagverslagen en foto’s zien. De fout is om 11 uur hersteld.',
  dataTypes: ['basic', 'contact', 'health'],
  measures: 'Update teruggedraaid, betrokken koppelingen gewist, ouders afgemeld.',
  systems: 'App Schoolbericht, module kinderopvang',
  contact: 'Tom Wouters, privacy@schoolbericht.example',
  controllers: { wilgenmere: 24, kapelrijt: 11 },
}

/** Told to a processor alone, which then tells those whom it works for. */
export const lostBackup: BreachScene = {
  ...{ processor: 'noordzee', by: 'sofie', recorded: -2.4, sent: -2.1, awareAt: -3, from: -40 },
  title: 'Kopie van een klantenserver op een verkeerde opslagruimte',
  description:
    'Bij een verhuizing kwam de nachtelijke kopie van uw server op een opslagruimte van een andere klant terecht. Die heeft ze vanmorgen gezien en ons gebeld.',
  dataTypes: ['basic', 'contact'],
  measures:
    'Kopie gewist, sleutels van de opslagruimte vervangen, de andere klant gevraagd niets te bewaren.',
  systems: 'Servers en back-up',
  contact: 'Sofie Maes, veiligheid@noordzeehosting.example, 059 00 00 11',
  controllers: { schoolbericht: 3100 },
}

const eLoket: FactsOf = () => ({
  nature: {
    breachTypes: ['confidentiality', 'availability'],
    disclosure: 'likelyDisclosed',
    intelligibility: 'intelligible',
    availabilityLoss: 'temporary',
    incidentType: 'ransomware',
    cause: 'externalMalicious',
    holder: 'unknown',
    intent: 'malicious',
    unavailableHours: 20,
    deprivation: 'inconvenience',
  },
  people: { categories: ['residents'] },
  data: { nationalNumber: 'yes', recordCountKind: 'toBeDetermined', identifiability: 'maximum' },
})

const mailboxes: FactsOf = () => ({
  nature: {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    incidentType: 'misconfiguration',
    cause: 'externalNonMalicious',
    holder: 'known',
    holderCount: 1,
    intent: 'none',
  },
  people: { categories: ['residents', 'employees'] },
  data: { recordCountKind: 'cannotBeDetermined' },
  consequences: {
    confidentiality: ['beyondScope'],
    impacts: ['lossOfControl', 'identityTheft'],
    severity: 'moderate',
  },
})

// Whoever read is bound in writing: logs over the whole time show nobody else.
const readByResearcher: FactsOf = () => ({
  nature: {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    incidentType: 'misconfiguration',
    cause: 'externalNonMalicious',
    holder: 'trusted',
    holderCount: 1,
    deletionConfirmed: 'yes',
    intent: 'none',
  },
  people: { categories: ['residents', 'employees'] },
})

const eLoketMessage: Message = {
  audience: 'Inwoners die de voorbije drie maanden iets aanvroegen via het e-loket',
  subject: 'Uw aanvraag via het e-loket is mogelijk gestolen',
  whatHappened:
    'De leverancier van ons e-loket, Burgerloket Software, is aangevallen. De gegevens van uw aanvraag zijn waarschijnlijk meegenomen.',
  consequences: 'Iemand kan zich met uw naam, adres en rijksregisternummer voor u uitgeven of u oplichten.',
  measures:
    'Het e-loket draait op een nieuwe omgeving. De politie en de Gegevensbeschermingsautoriteit zijn verwittigd.',
  advice:
    'Wees op uw hoede voor mails, sms’en en telefoons over uw aanvraag. Stuur verdachte berichten naar suspicious@safeonweb.be. Kijk via Checkdoc of bel DocStop op 00800 2123 2123 als uw identiteitskaart in het spel is.',
  contact: 'Functionaris voor gegevensbescherming, 09 000 00 00',
}

/** What each town made of the attack on its supplier so far: from untouched to told. */
export const breachStories: readonly Story[] = [
  story(
    'lindenrode',
    arrived(-25.99),
    confirmed(-25, 'burgerloket'),
    investigate(-24.8),
    aware(
      -24.5,
      -26,
      'toldByProcessor',
      'Het bericht van Burgerloket noemt onze gemeente en het aantal aanvragers.',
    ),
    facts(-22, eLoket),
    asked(-21, 'Stonden er bij de aanvragen van onze gemeente ook kopieën van identiteitskaarten?'),
    ...answered(-19.2, 1.1, {
      ...{ processor: 'burgerloket', by: 'pieter', title: 'Kopieën van identiteitskaarten' },
      text: 'Kopieën van identiteitskaarten worden bij een aanvraag niet gevraagd. Waar een aanvrager er zelf een bijvoegde, zit die wel in de buitgemaakte bijlagen.',
    }),
  ),
  story(
    'zavelbeke',
    arrived(-25.98),
    confirmed(-20, 'burgerloket'),
    asked(-2.6, 'Zijn de aanvragers van wie u alleen het e-mailadres hebt, meegeteld in het aantal?'),
  ),
  story(
    'oosterdonk',
    arrived(-25.97),
    confirmed(-25.5, 'burgerloket'),
    aware(-25.2, -26, 'toldByProcessor', 'Bericht van de verwerker, bevestigd aan de telefoon.'),
    facts(-24, eLoket),
    assess(
      -22,
      'high',
      'Identiteitsgegevens bij een dader die ermee dreigt.',
      'Melden en alle aanvragers verwittigen.',
    ),
    decide(-20, { notify: true, people: 'tell' }),
    ...notified(-19, 'initial', 'GBA-2026-52101'),
    message(-18, eLoketMessage),
  ),
  story(
    'wilgenmere',
    arrived(-25.96),
    confirmed(-24, 'burgerloket'),
    aware(-23.5, -26, 'toldByProcessor', 'Bericht van de verwerker met het aantal aanvragers per gemeente.'),
    facts(-23, eLoket),
    assess(
      -20,
      'high',
      'Kopieën van identiteitskaarten en rijksregisternummers bij een onbekende dader.',
      'Melden en alle aanvragers verwittigen.',
    ),
    decide(-15, { notify: true, people: 'tell' }),
    ...notified(-14, 'initial', 'GBA-2026-52114'),
    message(-13, eLoketMessage),
    told(
      -10,
      'email',
      612,
      'De anderen hebben geen e-mailadres bij het loket; voor hen gaat een brief uit.',
      48,
    ),
    measure(
      -12,
      'preventive',
      'Wim Verstraete',
      'Bewaartermijn van aanvragen in het e-loket inkorten tot 30 dagen',
      400,
    ),
  ),
  story('steenhove', arrived(-25.95), confirmed(-22, 'burgerloket'), investigate(-21.5)),
  story('kapelrijt', arrived(-25.94)),
  story(
    'heidegem',
    arrived(-25.93),
    confirmed(-23.5, 'burgerloket'),
    aware(-23, -26, 'toldByProcessor', 'Bericht van de verwerker in het register.'),
  ),
  story(
    'ocmwLindenrode',
    arrived(-25.92),
    confirmed(-24.9, 'burgerloket'),
    aware(-24.4, -26, 'toldByProcessor', 'Hetzelfde bericht als bij de gemeente, eigen aantallen.'),
    facts(-21.5, eLoket),
  ),
  story('ocmwZavelbeke', arrived(-25.91)),
  story(
    'oosterdonk',
    arrived(-1299.9),
    confirmed(-1298, 'noordzee'),
    aware(-1297, -1300, 'toldByProcessor', 'Bericht van Noordzee Hosting, met logboeken als bijlage.'),
    facts(-1290, readByResearcher),
    assess(
      -1280,
      'unlikely',
      'Alleen de onderzoeker las, hij heeft niets bewaard en verklaarde dat schriftelijk.',
      'Niet melden, wel registreren.',
    ),
    decide(-1270, {
      notify: false,
      people: 'doNotTell',
      reason:
        'Volledige logboeken over de hele periode tonen één lezer, een onderzoeker die schriftelijk bevestigt niets te hebben bewaard.',
    }),
    close(-1200),
  ),
  story(
    'steenhove',
    arrived(-1299.8),
    confirmed(-1290, 'noordzee'),
    aware(-1289, -1300, 'toldByProcessor', 'Bericht van de verwerker.'),
    facts(-1276, mailboxes),
    assess(
      -1275,
      'risk',
      'In de back-up zaten mailboxen van de sociale dienst; wij vertrouwen niet op één set logboeken.',
      'Voorzichtigheidshalve melden.',
      'doNotTell',
      'De leverancier vond geen spoor van wie de mailboxen opende; wat erin staat, is oud.',
    ),
    decide(-1262, { notify: true, people: 'doNotTell' }),
    ...completed(-1252, {
      discovery: 'De verwerker bracht ons op de hoogte, met de logboeken als bijlage.',
      systems: 'Back-up van de mailomgeving bij Noordzee Hosting, datacenter in België.',
      people: 'Inwoners die met de sociale dienst of het loket mailden.',
      data: 'Mailboxen met bijlagen; welke stukken er precies in zaten, verschilt per dienst.',
      inPlace: ['backup', 'logicalAccessControl'],
      protection:
        'De mailomgeving zelf vraagt aanmelden in twee stappen; de opslag van de back-up vroeg niets.',
      impacts: ['lossOfControl', 'identityTheft'],
      severity: 'moderate',
      preventions: ['audits'],
      prevention: 'De verwerkersovereenkomst krijgt een jaarlijkse controle van de opslag.',
      corrective: [
        'Karin Bogaert',
        'Logboeken van de verwerker opgevraagd en nagekeken',
        'Alleen de onderzoeker las, over de hele periode.',
      ],
    }),
    ...notified(-1250, 'complete', 'GBA-2026-42807'),
    measure(
      -1280,
      'preventive',
      'Karin Bogaert',
      'Verwerkersovereenkomst aanvullen met een jaarlijkse controle',
      -900,
    ),
    done(-950, 'Verwerkersovereenkomst', 'Getekend door beide partijen.'),
    close(-900),
  ),
  story(
    'heidegem',
    arrived(-1299.7),
    confirmed(-1299, 'noordzee'),
    aware(-1298.5, -1300, 'toldByProcessor', 'Bericht van de verwerker.'),
    facts(-1271, mailboxes),
    assess(
      -1270,
      'risk',
      'Mailboxen met bijlagen van inwoners stonden maanden open.',
      'Melden, de betrokkenen hoeven niet verwittigd te worden.',
      'doNotTell',
      'Het ging om gewone briefwisseling; gevoelige stukken gingen niet langs deze mailboxen.',
    ),
    decide(-1265, { notify: true, people: 'doNotTell' }),
    ...completed(-1257, {
      discovery: 'De verwerker bracht ons op de hoogte, met de logboeken als bijlage.',
      systems: 'Back-up van de mailomgeving bij Noordzee Hosting, datacenter in België.',
      people: 'Inwoners en personeel die met de gemeente mailden.',
      data: 'Mailboxen met bijlagen; welke stukken er precies in zaten, verschilt per dienst.',
      inPlace: ['backup', 'logicalAccessControl'],
      protection:
        'De mailomgeving zelf vraagt aanmelden in twee stappen; de opslag van de back-up vroeg niets.',
      impacts: ['lossOfControl', 'identityTheft'],
      severity: 'moderate',
      preventions: ['audits'],
      prevention: 'De verwerker controleert elke dag of een opslagruimte open staat.',
      corrective: ['Noordzee Hosting', 'Opslagruimte gesloten', 'Dezelfde dag, met bewijs.'],
    }),
    ...notified(-1255, 'complete', 'GBA-2026-42790'),
    close(-1150),
  ),
  story('wilgenmere', arrived(-6.39), confirmed(-5.5, 'schoolbericht')),
  story('kapelrijt', arrived(-6.38)),
]
