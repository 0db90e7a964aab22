import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as usecases from '@lekboek/usecases'
import type { BreachInput, Context, TemplateInput } from '@lekboek/usecases'
import type { Role } from '@lekboek/domain'

/** Names of things in one register, so that the same act can be tried on foreign, absent and own ones. */
export interface Ids {
  readonly incident: string
  readonly number: string
  readonly report: string
  /** Two dossiers that look alike. */
  readonly likeness: string
  /** A dossier that could be brought into `incident`. */
  readonly second: string
  /** One that was brought into another, and that other. */
  readonly brought: string
  readonly remaining: string
  readonly measure: string
  /** A file on the dossier. */
  readonly attachment: string
  readonly dutyReport: string
  /** Key of a duty of contract that the organisation took on itself. */
  readonly ownDuty: string
  readonly notification: string
  readonly communication: string
  /** A message that did not reach everybody of its group. */
  readonly toldPartly: string
  readonly breach: string
  readonly breachNumber: string
  /** A controller that was told of it, and one that is planned to be. */
  readonly delivery: string
  readonly plannedDelivery: string
  /** What that controller asked about it, and an answer that is kept. */
  readonly deliveryQuestion: string
  readonly keptAnswer: string
  /** A processor's report that arrived through the platform, and two questions about it. */
  readonly delivered: string
  readonly processorQuestion: string
  readonly withdrawableQuestion: string
  /** Told from outside; with consent to pass it on, and twice with who told it. */
  readonly outsider: string
  readonly forwardable: string
  readonly identified: string
  readonly erasable: string
  /** An organisation that takes reports from outside. */
  readonly taker: string
  /** A mandate that the organisation granted. */
  readonly mandate: string
  /** Somebody who uses it, and somebody whom the organisation does not want under it. */
  readonly mandateUser: string
  readonly refusedUser: string
  /** An organisation that passed into this one, and whom it had refused. */
  readonly passedRegister: string
  readonly keptOutUser: string
  /** A mandate that the organisation holds. */
  readonly heldMandate: string
  readonly user: string
  /** An invitation that the organisation sent. */
  readonly invitation: string
  /** The auditor's role. */
  readonly membership: string
  /** Somebody who may leave without being missed. */
  readonly leaver: string
  /** The DPO. */
  readonly principal: string
  readonly deputy: string
  /** A token that waits for consent. */
  readonly apiToken: string
  /** One in which the organisation would pass, planned by an umbrella and not agreed to. */
  readonly merger: string
  /** What the organisation agreed with a processor. */
  readonly agreement: string
  /** What a controller says that the organisation does for it, as its processor. */
  readonly servedBy: string
  /** What it asked a supplier. */
  readonly question: string
  /** What the organisation keeps ready as an umbrella. */
  readonly template: string
  readonly push: string
  /** What it got from an umbrella: a checklist, and a step of it. */
  readonly received: string
  readonly templateStep: string
}

/** One use case, tried on one register. */
export interface Act {
  /** Roles of members who may; everybody else is refused. */
  readonly roles: readonly Role[]
  /** Whether it names a row: then a foreign row and an absent one must answer alike in one's own register. */
  readonly namesRow: boolean
  readonly run: (context: Context, organisationId: string, ids: Ids) => Promise<unknown>
}

const reason = 'Er waren geen persoonsgegevens bij betrokken.'
const asked = { id: true } as const
const noon = '2026-11-18T12:00:00.000Z'
const measure = { text: 'Blokkeren', kind: 'corrective', owner: 'ICT' } as const
const message = {
  ...{
    audience: 'Ouders',
    language: 'nl',
    subject: 'Datalek',
    whatHappened: 'Een lijst ging naar de verkeerde.',
  },
  ...{ consequences: 'Geen', measures: 'Teruggevraagd', advice: 'Niets', contact: 'dpo@lekboek.example' },
} as const
/** Somebody who stands in then changes nothing of who may do what today. */
const nextMonth = { from: '2026-12-18T12:00:00.000Z', until: '2026-12-28T12:00:00.000Z' } as const
const merging = (id: string) => ({
  ...{ successorId: id, predecessorIds: [id], takesEffectAt: nextMonth.from },
})
const letter: TemplateInput = {
  ...{ kind: 'message', name: 'Brief' },
  message: { ...message, incidentTypes: [], language: 'nl' },
}
const breach: BreachInput = {
  ...{ title: 'Inbraak', awareAt: noon, description: 'Inbraak op de server.', dataTypes: ['basic'] },
  ...{ measures: 'Afgesloten', contact: 'soc@lekboek.example' },
}

const providers = new usecases.Providers({
  ...{
    secret: 'a secret of forty characters for tests.1',
    baseUrl: 'http://localhost:8080',
    network: 'public',
  },
})

/** Where the files lie that acts bring. */
export const actFiles = {
  store: usecases.blobFolder(mkdtempSync(path.join(os.tmpdir(), 'lekboek-acts-'))),
  limits: usecases.usualFileLimits,
  scanner: null,
}

/** A text as somebody sends it. */
export async function* sentText(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

export const withFiles = (context: Context): usecases.FileContext => ({
  ...context,
  files: actFiles,
})

/** What whoever holds a link works with. */
const withDoors = (context: Context): usecases.SupplierContext => ({
  ...context,
  links: new usecases.OneTimeLinks('a secret of forty characters for tests.1', 'http://localhost:8080'),
  receipts: new usecases.Receipts('a secret of forty characters for tests.1'),
})

const everyone: Role[] = ['reporter', 'handler', 'dpo', 'decider', 'admin']
const readers: Role[] = ['dpo', 'decider', 'auditor']
const onRow = (roles: Role[], run: Act['run']): Act => ({ roles, namesRow: true, run })
const onRegister = (roles: Role[], run: Act['run']): Act => ({ roles, namesRow: false, run })

/** Every use case on a register, by its name. A use case that is not here fails the test that reads this table. */
export const acts: Readonly<Record<string, Act>> = {
  submitReport: onRegister(everyone, (context, id) =>
    usecases.submitReport(context, id, { text: 'Iets', noticedAt: noon }, asked),
  ),
  ownReports: onRegister([...everyone, 'auditor'], (context, id) =>
    usecases.ownReports(context, id, 5, asked),
  ),
  addToReport: onRow(['dpo'], (context, id, { report }) =>
    usecases.addToReport(context, id, report, 'Nog iets', asked),
  ),
  listLikenesses: onRegister(readers, (context, id) => usecases.listLikenesses(context, id)),
  dismissLikeness: onRow(['dpo'], (context, id, { likeness }) =>
    usecases.dismissLikeness(context, id, likeness),
  ),
  lookTogether: onRow(['dpo'], (context, id, { number }) =>
    usecases.lookTogether(context, id, { into: number, others: [number] }, { into: asked, others: asked }),
  ),
  bringTogether: onRow(['dpo'], (context, id, { incident, second }) =>
    usecases.bringTogether(
      context,
      id,
      { into: { incident, version: 99 }, others: [{ incident: second, version: 99 }], reason },
      asked,
    ),
  ),
  takeApart: onRow(['dpo'], (context, id, { brought }) =>
    usecases.takeApart(context, id, { incident: brought, version: 99, reason }, asked),
  ),
  takeOverBrought: onRow(['dpo'], (context, id, { remaining, brought }) =>
    usecases.takeOverBrought(
      context,
      id,
      {
        ...{ incident: remaining, from: brought, fields: ['description'] },
        versions: [{ section: 'nature', version: 0 }],
      },
      asked,
    ),
  ),
  replyToReport: onRow(['dpo'], (context, id, { report }) =>
    usecases.replyToReport(context, id, report, 'Dank u', asked),
  ),
  readReplies: onRow([], (context, id, { report }) => usecases.readReplies(context, id, report, asked)),
  addAttachment: onRow(['dpo'], (context, id, { incident }) =>
    usecases.addAttachment(
      withFiles(context),
      id,
      { place: 'incident', id: incident },
      { name: 'brief.txt', bytes: sentText('Een brief.') },
      asked,
    ),
  ),
  readAttachment: onRow(readers, (context, id, { attachment }) =>
    usecases.readAttachment(withFiles(context), id, attachment),
  ),
  readFiling: onRow(['dpo'], (context, id, { incident, attachment }) =>
    usecases.readFiling(withFiles(context), id, { incident, attachments: [attachment] }),
  ),
  fileReport: onRow(['dpo'], (context, id, { incident, attachment }) =>
    usecases.fileReport(
      withFiles(context),
      id,
      { incident, attachments: [attachment], processorName: 'Drukker', arrivedAt: noon },
      asked,
    ),
  ),
  removeAttachment: onRow(['dpo'], (context, id, { attachment }) =>
    usecases.removeAttachment(context, id, attachment, reason, asked),
  ),
  openIncident: onRegister(['dpo'], (context, id) =>
    usecases.openIncident(
      context,
      id,
      { title: 'T', text: 'T', noticedAt: noon, reportedAt: noon, source: 'dpo' },
      asked,
    ),
  ),
  findIncident: onRow(readers, (context, id, { number }) =>
    usecases.findIncident(context, id, number, asked),
  ),
  remindDeciders: onRow(['dpo'], (context, id, { incident }) =>
    usecases.remindDeciders(context, id, incident, asked),
  ),
  listDeciders: onRow(readers, (context, id, { number }) => usecases.listDeciders(context, id, number)),
  listIncidents: onRegister([...readers, 'handler'], (context, id) =>
    usecases.listIncidents(context, id, { first: 5 }, { edges: { node: asked } }),
  ),
  listReadings: onRegister(['dpo', 'admin', 'auditor'], (context, id) =>
    usecases.listReadings(context, id, { first: 5 }),
  ),
  exportReadings: onRegister(['dpo', 'admin', 'auditor'], (context, id) =>
    usecases.exportReadings(context, id, {}, 'nl'),
  ),
  keepReadings: onRegister(['dpo', 'admin'], (context, id) =>
    usecases.keepReadings(context, id, { months: 24, version: 99 }),
  ),
  countLostReadings: onRegister(['dpo', 'admin'], (context, id) =>
    usecases.countLostReadings(context, id, 6),
  ),
  readKeyHolders: onRegister(['admin'], (context, id) => usecases.readKeyHolders(context, id)),
  appointKeyHolders: onRegister(['admin'], (context, id) =>
    usecases.appointKeyHolders(context, id, { persons: [], hours: 24, version: 99 }),
  ),
  askBreakGlass: onRegister([], (context, id) =>
    usecases.askBreakGlass(context, id, { number: '2026-S123456', reason }),
  ),
  listBreakGlass: onRegister([], (context, id) => usecases.listBreakGlass(context, id)),
  confirmBreakGlass: onRow([], (context, id, { incident }) =>
    usecases.confirmBreakGlass(context, id, incident),
  ),
  refuseBreakGlass: onRow([], (context, id, { incident }) =>
    usecases.refuseBreakGlass(context, id, incident, { reason }),
  ),
  withdrawBreakGlass: onRow([], (context, id, { incident }) =>
    usecases.withdrawBreakGlass(context, id, incident),
  ),
  listSealChoices: onRegister(['dpo', 'decider'], (context, id) => usecases.listSealChoices(context, id)),
  listSealKeyHolders: onRegister(['dpo', 'decider'], (context, id) =>
    usecases.listSealKeyHolders(context, id),
  ),
  sealIncident: onRow(['dpo'], (context, id, { incident }) =>
    usecases.sealIncident(context, id, incident, { reason, persons: [], version: 99 }, asked),
  ),
  nameSealReaders: onRow(['dpo', 'decider'], (context, id, { incident }) =>
    usecases.nameSealReaders(context, id, incident, { persons: [], version: 99 }, asked),
  ),
  unsealIncident: onRow(['dpo', 'decider'], (context, id, { incident }) =>
    usecases.unsealIncident(context, id, incident, { reason, version: 99 }, asked),
  ),
  renameIncident: onRow(['dpo'], (context, id, { incident }) =>
    usecases.renameIncident(context, id, incident, { title: 'Nieuw', version: 1 }, asked),
  ),
  startInvestigation: onRow(['dpo'], (context, id, { incident }) =>
    usecases.startInvestigation(context, id, incident, 1, asked),
  ),
  dismissIncident: onRow(['dpo'], (context, id, { incident }) =>
    usecases.dismissIncident(context, id, incident, { reason, version: 9 }, asked),
  ),
  closeIncident: onRow(['dpo'], (context, id, { incident }) =>
    usecases.closeIncident(context, id, incident, 1, asked),
  ),
  reopenIncident: onRow(['dpo'], (context, id, { incident }) =>
    usecases.reopenIncident(context, id, incident, { reason, version: 1 }, asked),
  ),
  recordSection: onRow(['dpo'], (context, id, { incident }) =>
    usecases.recordSection(
      context,
      id,
      incident,
      { section: 'people', version: 0, facts: { count: 5 } },
      asked,
    ),
  ),
  recordAwareness: onRow(['dpo'], (context, id, { incident }) =>
    usecases.recordAwareness(
      context,
      id,
      incident,
      { awareAt: noon, ground: 'ownFinding', argument: reason, version: 0 },
      asked,
    ),
  ),
  recordAssessment: onRow(['dpo'], (context, id, { incident }) =>
    usecases.recordAssessment(
      context,
      id,
      incident,
      { riskAnswer: 'toBeDetermined', highRiskAnswer: 'toBeDetermined', reasoning: reason, version: 0 },
      asked,
    ),
  ),
  recordDecision: onRow(['decider'], (context, id, { incident }) =>
    usecases.recordDecision(
      context,
      id,
      incident,
      { authorityChoice: 'notify', peopleChoice: 'tell', version: 0, assessmentVersion: 1 },
      asked,
    ),
  ),
  addMeasure: onRow(['dpo'], (context, id, { incident }) =>
    usecases.addMeasure(context, id, incident, measure, asked),
  ),
  takeContainmentStep: onRow(['dpo'], (context, id, { incident }) =>
    usecases.takeContainmentStep(context, id, incident, { step: 'noteTimes', owner: 'ICT' }, asked),
  ),
  changeMeasure: onRow(['dpo'], (context, id, ids) =>
    usecases.changeMeasure(context, id, ids.measure, { ...measure, version: 1 }, asked),
  ),
  completeMeasure: onRow(['dpo'], (context, id, ids) =>
    usecases.completeMeasure(context, id, ids.measure, { version: 1, doneAt: noon }, asked),
  ),
  recordSignificance: onRow(['dpo'], (context, id, { incident }) =>
    usecases.recordSignificance(
      context,
      id,
      incident,
      { significantAt: noon, argument: reason, version: 0 },
      asked,
    ),
  ),
  confirmCorrection: onRow(['decider'], (context, id, { incident }) =>
    usecases.confirmCorrection(context, id, incident, { duty: 'authority', reason, version: 0 }, asked),
  ),
  recordSubProcessors: onRow(['dpo'], (context, id, { incident }) =>
    usecases.recordSubProcessors(
      context,
      id,
      incident,
      { links: [{ name: 'Serverpark', awareAt: noon }], version: 0 },
      asked,
    ),
  ),
  recordSignals: onRow(['dpo'], (context, id, { incident }) =>
    usecases.recordSignals(context, id, incident, { claimAt: noon, version: 0 }, asked),
  ),
  dossierUnderRules: onRow(readers, (context, id, { number }) =>
    usecases.dossierUnderRules(context, id, number, 'proposal-digital-omnibus-2025'),
  ),
  recordDutyReport: onRow(['dpo', 'decider'], (context, id, { incident, ownDuty }) =>
    usecases.recordDutyReport(
      context,
      id,
      incident,
      { duty: ownDuty, sentAt: noon, channel: 'email' },
      asked,
    ),
  ),
  changeDutyReport: onRow(['dpo', 'decider'], (context, id, { dutyReport }) =>
    usecases.changeDutyReport(context, id, dutyReport, { sentAt: noon, channel: 'post', version: 1 }, asked),
  ),
  retractDutyReport: onRow(['dpo', 'decider'], (context, id, { dutyReport }) =>
    usecases.retractDutyReport(context, id, dutyReport, { reason, version: 1 }, asked),
  ),
  findProvider: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.findProvider({ ...context, providers }, id),
  ),
  setProvider: onRegister(['admin'], (context, id) =>
    usecases.setProvider({ ...context, providers }, id, {
      ...{
        preset: 'other',
        issuer: 'https://provider.example',
        clientId: 'x',
        clientSecret: 'x',
        roleTable: [],
      },
      ...{
        trustsFactor: true,
        factorAcrs: [],
        admitsReporters: false,
        isOnly: false,
        isOn: false,
        version: 0,
      },
    }),
  ),
  confirmProvider: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.confirmProvider({ ...context, providers }, id, 1),
  ),
  refuseProvider: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.refuseProvider({ ...context, providers }, id, 1, { reason: 'Dit ken ik niet, vraag het na.' }),
  ),
  testProvider: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.testProvider({ ...context, providers }, id),
  ),
  addProviderKey: onRegister(['admin'], (context, id) =>
    usecases.addProviderKey({ ...context, providers }, id, 1),
  ),
  useNextKey: onRegister(['admin'], (context, id) => usecases.useNextKey({ ...context, providers }, id, 1)),
  findSettings: onRegister(['admin', 'dpo', 'decider', 'auditor'], (context, id) =>
    usecases.findSettings(context, id),
  ),
  demandFactor: onRegister(['dpo', 'admin'], (context, id) =>
    usecases.demandFactor(context, id, { secondFactor: 'everyone', version: 9 }),
  ),
  changeSettings: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.changeSettings(context, id, { regimes: ['nis2'], ownDuties: [], version: 2 }),
  ),
  findOrganisationDetails: onRegister(['admin', 'dpo', 'decider', 'auditor'], (context, id) =>
    usecases.findOrganisationDetails(context, id),
  ),
  changeOrganisationDetails: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.changeOrganisationDetails(context, id, { phone: '09 000 00 01', hasNoDpo: false, version: 1 }),
  ),
  assignHandler: onRow(['dpo'], (context, id, { incident, user }) =>
    usecases.assignHandler(context, id, incident, user, asked),
  ),
  notificationDraft: onRow(readers, (context, id, { number }) =>
    usecases.notificationDraft(context, id, number, { authority: 'GBA', phase: 'initial' }),
  ),
  prepareNotification: onRow(['dpo', 'decider'], (context, id, { incident }) =>
    usecases.prepareNotification(context, id, incident, { authority: 'GBA', phase: 'initial' }, asked),
  ),
  recordNotificationSent: onRow(['dpo', 'decider'], (context, id, { notification }) =>
    usecases.recordNotificationSent(context, id, notification, { sentAt: noon, channel: 'email' }, asked),
  ),
  addNotificationReceipt: onRow(['dpo', 'decider'], (context, id, { notification }) =>
    usecases.addNotificationReceipt(context, id, notification, 'GBA-1', asked),
  ),
  correctNotificationSent: onRow(['dpo', 'decider'], (context, id, { notification }) =>
    usecases.correctNotificationSent(
      context,
      id,
      notification,
      { sentAt: noon, channel: 'email', reason, version: 1 },
      asked,
    ),
  ),
  retractNotificationSent: onRow(['dpo', 'decider'], (context, id, { notification }) =>
    usecases.retractNotificationSent(context, id, notification, { reason, version: 1 }, asked),
  ),
  notificationFile: onRow(readers, (context, id, { notification }) =>
    usecases.notificationFile(context, id, notification, 'json'),
  ),
  addCommunication: onRow(['dpo', 'decider'], (context, id, { incident }) =>
    usecases.addCommunication(context, id, incident, message, asked),
  ),
  changeCommunication: onRow(['dpo', 'decider'], (context, id, { communication }) =>
    usecases.changeCommunication(context, id, communication, { ...message, version: 1 }, asked),
  ),
  discardCommunication: onRow(['dpo', 'decider'], (context, id, { communication }) =>
    usecases.discardCommunication(context, id, communication, 1, asked),
  ),
  recordTold: onRow(['dpo', 'decider'], (context, id, { communication }) =>
    usecases.recordTold(
      context,
      id,
      communication,
      { toldAt: noon, channel: 'letter', reachedCount: 5, version: 1 },
      asked,
    ),
  ),
  recordRestTold: onRow(['dpo', 'decider'], (context, id, { toldPartly }) =>
    usecases.recordRestTold(context, id, toldPartly, { toldAt: noon, reachedCount: 6 }, asked),
  ),
  correctTold: onRow(['dpo', 'decider'], (context, id, { toldPartly }) =>
    usecases.correctTold(
      context,
      id,
      toldPartly,
      { toldAt: noon, channel: 'letter', reachedCount: 5, version: 1, reason },
      asked,
    ),
  ),
  retractTold: onRow(['dpo', 'decider'], (context, id, { toldPartly }) =>
    usecases.retractTold(context, id, toldPartly, { version: 1, reason }, asked),
  ),
  confirmNumbers: onRow(['decider'], (context, id, { incident }) =>
    usecases.confirmNumbers(
      context,
      id,
      incident,
      { version: 0, peopleVersion: 0, numbersVersion: 0, reason },
      asked,
    ),
  ),
  recordUntold: onRow(['dpo', 'decider'], (context, id, { incident }) =>
    usecases.recordUntold(context, id, incident, { grounds: [], version: 0 }, asked),
  ),
  registerRows: onRegister(readers, async (context, id) => {
    for await (const row of usecases.registerRows(context, id)) return row
    return null
  }),
  exportRegister: onRegister(readers, (context, id) => usecases.exportRegister(context, id, {}, 'csv', 'nl')),
  recordBreach: onRegister(['processorContact'], (context, id) =>
    usecases.recordBreach(context, id, breach, asked),
  ),
  // Whoever makes a breach of a report reads dossiers as well: no role alone does both.
  recordBreachFromReport: onRow([], (context, id, { delivered }) =>
    usecases.recordBreachFromReport(context, id, delivered, asked),
  ),
  changeBreach: onRow(['processorContact'], (context, id, ids) =>
    usecases.changeBreach(context, id, ids.breach, { ...breach, version: 1 }, asked),
  ),
  listBreaches: onRegister(['processorContact'], (context, id) =>
    usecases.listBreaches(context, id, { first: 5 }, { edges: { node: asked } }),
  ),
  findBreach: onRow(['processorContact'], (context, id, { breachNumber }) =>
    usecases.findBreach(context, id, breachNumber, asked),
  ),
  servedControllers: onRegister(['processorContact'], (context, id) =>
    usecases.servedControllers(context, id),
  ),
  sendBreach: onRow(['processorContact'], (context, id, ids) =>
    usecases.sendBreach(context, id, ids.breach, { version: 1 }, asked),
  ),
  sendUpdate: onRow(['processorContact'], (context, id, ids) =>
    usecases.sendUpdate(
      context,
      id,
      ids.breach,
      { version: 1, kind: 'update', reason: 'Meer bekend' },
      asked,
    ),
  ),
  callBack: onRow(['processorContact'], (context, id, ids) =>
    usecases.callBack(context, id, ids.breach, null, asked),
  ),
  planDeliveries: onRow(['processorContact'], (context, id, ids) =>
    usecases.planDeliveries(context, id, ids.breach, { filter: {} }, asked),
  ),
  importDeliveries: onRow(['processorContact'], (context, id, ids) =>
    usecases.importDeliveries(context, id, ids.breach, {
      file: Buffer.from('kbo;personen\n0998.300.034;3\n').toString('base64'),
      isDryRun: true,
    }),
  ),
  listDeliveries: onRow(['processorContact'], (context, id, { breachNumber }) =>
    usecases.listDeliveries(context, id, breachNumber, { first: 5 }, { edges: { node: asked } }),
  ),
  findServed: onRow(['processorContact'], (context, id, { breachNumber }) =>
    usecases.findServed(context, id, breachNumber, { first: 5 }),
  ),
  previewDelivery: onRow(['processorContact'], (context, id, { delivery }) =>
    usecases.previewDelivery(context, id, delivery),
  ),
  changeDelivery: onRow(['processorContact'], (context, id, { delivery }) =>
    usecases.changeDelivery(context, id, delivery, { version: 2, note: 'Anders' }, asked),
  ),
  removeDelivery: onRow(['processorContact'], (context, id, { plannedDelivery }) =>
    usecases.removeDelivery(context, id, plannedDelivery, asked),
  ),
  withdrawDelivery: onRow(['processorContact'], (context, id, { delivery }) =>
    usecases.withdrawDelivery(context, id, delivery, { version: 2, reason }, asked),
  ),
  confirmReportReceipt: onRow(['dpo'], (context, id, { delivered }) =>
    usecases.confirmReportReceipt(context, id, { reportId: delivered, serial: 1 }, asked),
  ),
  answerOutsider: onRow(['dpo'], (context, id, { outsider }) =>
    usecases.answerOutsider(context, id, outsider, 'Dank u.', asked),
  ),
  readOutsiderMessages: onRow(['dpo'], (context, id, { outsider }) =>
    usecases.readOutsiderMessages(context, id, outsider, asked),
  ),
  forwardReport: onRow(['dpo'], (context, id, { forwardable, taker }) =>
    usecases.forwardReport(context, id, { report: forwardable, to: taker, reason }, asked),
  ),
  findReportTakers: onRegister(['dpo', 'admin'], (context, id) =>
    usecases.findReportTakers(context, id, 'Gemeente'),
  ),
  showOutsiderIdentity: onRow(['dpo'], (context, id, { identified }) =>
    usecases.showOutsiderIdentity(context, id, { report: identified, reason }),
  ),
  eraseOutsiderIdentity: onRow(['dpo'], (context, id, { erasable }) =>
    usecases.eraseOutsiderIdentity(context, id, { report: erasable, reason }, asked),
  ),
  findOutsiderPage: onRegister(['dpo', 'admin', 'decider', 'auditor'], (context, id) =>
    usecases.findOutsiderPage(context, id),
  ),
  changeOutsiderPage: onRegister(['dpo', 'admin'], (context, id) =>
    usecases.changeOutsiderPage(context, id, {
      ...{ takesReports: true, embedOrigins: [], introductions: [], version: 99 },
    }),
  ),
  outsiderPosterFile: onRegister(['dpo', 'admin', 'decider', 'auditor'], (context, id) =>
    usecases.outsiderPosterFile(context, id, { language: 'nl', baseUrl: 'http://localhost:8080' }),
  ),
  openReceivedReport: onRow(readers, (context, id, { delivered }) =>
    usecases.openReceivedReport(context, id, { reportId: delivered, serial: 1 }),
  ),
  takeOver: onRow(['dpo'], (context, id, { delivered }) =>
    usecases.takeOver(
      context,
      id,
      {
        ...{ reportId: delivered, serial: 1, fields: ['description'] },
        versions: [{ section: 'nature', version: 1 }],
      },
      asked,
    ),
  ),
  showWithdrawnReport: onRow(['dpo'], (context, id, { delivered }) =>
    usecases.showWithdrawnReport(context, id, { reportId: delivered, reason }, asked),
  ),
  askProcessor: onRow(['dpo'], (context, id, { delivered }) =>
    usecases.askProcessor(context, id, { reportId: delivered, text: 'Hoeveel mensen?' }, asked),
  ),
  settleProcessorQuestion: onRow(['dpo'], (context, id, { delivered, processorQuestion }) =>
    usecases.settleProcessorQuestion(
      context,
      id,
      { reportId: delivered, questionId: processorQuestion, version: 1 },
      asked,
    ),
  ),
  withdrawProcessorQuestion: onRow(['dpo'], (context, id, { delivered, withdrawableQuestion }) =>
    usecases.withdrawProcessorQuestion(
      context,
      id,
      { reportId: delivered, questionId: withdrawableQuestion, version: 1 },
      asked,
    ),
  ),
  readProcessorAnswers: onRow(readers, (context, id, { delivered }) =>
    usecases.readProcessorAnswers(context, id, delivered),
  ),
  listControllerQuestions: onRow(['processorContact'], (context, id, { breachNumber }) =>
    usecases.listControllerQuestions(context, id, breachNumber, { first: 5 }, { edges: { node: asked } }),
  ),
  previewAnswers: onRow(['processorContact'], (context, id, { breach: about, deliveryQuestion }) =>
    usecases.previewAnswers(context, id, about, { questions: [deliveryQuestion], text: 'Neen.' }),
  ),
  answerControllers: onRow(['processorContact'], (context, id, { breach: about, deliveryQuestion }) =>
    usecases.answerControllers(
      context,
      id,
      about,
      { questions: [{ id: deliveryQuestion, version: 1 }], text: 'Neen.' },
      asked,
    ),
  ),
  keepAnswer: onRow(['processorContact'], (context, id, { breach: about }) =>
    usecases.keepAnswer(context, id, about, { title: 'Kort', text: 'Neen.' }, asked),
  ),
  changeKeptAnswer: onRow(['processorContact'], (context, id, { keptAnswer }) =>
    usecases.changeKeptAnswer(context, id, keptAnswer, { version: 1, title: 'Lang', text: 'Neen.' }, asked),
  ),
  removeKeptAnswer: onRow(['processorContact'], (context, id, { keptAnswer }) =>
    usecases.removeKeptAnswer(context, id, keptAnswer, 1, asked),
  ),
  processorOverview: onRegister(['dpo'], (context, id) => usecases.processorOverview(context, id)),
  readCounts: onRegister(['umbrellaAdmin'], (context, id) => usecases.readCounts(context, id)),
  listMembers: onRegister(['admin'], (context, id) => usecases.listMembers(context, id)),
  listHandlers: onRegister(['dpo'], (context, id) => usecases.listHandlers(context, id)),
  listMandates: onRegister(['admin'], (context, id) => usecases.listMandates(context, id)),
  listKeptOut: onRegister(['admin'], (context, id) => usecases.listKeptOut(context, id)),
  findConsultancies: onRegister(['admin'], (context, id) =>
    usecases.findConsultancies(context, id, 'Kantoor'),
  ),
  grantMandate: onRegister(['admin'], (context, id) =>
    usecases.grantMandate(context, id, { consultancyId: id, scope: 'read', mayDecide: false }),
  ),
  revokeMandate: onRow(['admin'], (context, id, { mandate }) => usecases.revokeMandate(context, id, mandate)),
  assignMandate: onRow(['admin'], (context, id, { heldMandate, user }) =>
    usecases.assignMandate(context, id, heldMandate, user),
  ),
  listInvitations: onRegister(['admin'], (context, id) => usecases.listInvitations(context, id)),
  invite: onRegister(['admin'], (context, id) =>
    usecases.invite(context, id, { email: 'nieuw@lekboek.example', roles: ['reporter'] }),
  ),
  resendInvitation: onRow(['admin'], (context, id, { invitation }) =>
    usecases.resendInvitation(context, id, invitation),
  ),
  withdrawInvitation: onRow(['admin'], (context, id, { invitation }) =>
    usecases.withdrawInvitation(context, id, invitation),
  ),
  assignMandates: onRow(['admin'], (context, id, { heldMandate, user }) =>
    usecases.assignMandates(context, id, [heldMandate], [user]),
  ),
  unassignMandate: onRow(['admin'], async (context, id, { heldMandate, user }) =>
    usecases.unassignMandate(context, id, heldMandate, user),
  ),
  refuseMandateUser: onRow(['admin'], (context, id, { mandate, mandateUser }) =>
    usecases.refuseMandateUser(context, id, mandate, mandateUser),
  ),
  admitMandateUser: onRow(['admin'], (context, id, { mandate, refusedUser }) =>
    usecases.admitMandateUser(context, id, mandate, refusedUser),
  ),
  admitKeptOut: onRow(['admin'], (context, id, { passedRegister, keptOutUser }) =>
    usecases.admitKeptOut(context, id, passedRegister, keptOutUser),
  ),
  giveRole: onRow(['admin'], (context, id, { user }) => usecases.giveRole(context, id, user, 'reporter')),
  endRole: onRow(['admin'], (context, id, { membership }) =>
    usecases.endRole(context, id, membership, { version: 99 }),
  ),
  endMember: onRow(['admin'], (context, id, { leaver }) => usecases.endMember(context, id, leaver, {})),
  listAccess: onRegister(['admin', 'dpo'], (context, id) => usecases.listAccess(context, id)),
  listComingAccess: onRegister(['dpo', 'admin'], (context, id) => usecases.listComingAccess(context, id)),
  listActivity: onRegister([...everyone, 'auditor', 'processorContact', 'umbrellaAdmin'], (context, id) =>
    usecases.listActivity(context, id, '2026-11'),
  ),
  exportActivity: onRegister([...everyone, 'auditor', 'processorContact', 'umbrellaAdmin'], (context, id) =>
    usecases.exportActivity(context, id, '2026-11', 'nl'),
  ),
  exportAccess: onRegister(['admin', 'dpo'], (context, id) => usecases.exportAccess(context, id, 'nl')),
  listApiTokens: onRegister(['admin', 'dpo'], (context, id) => usecases.listApiTokens(context, id)),
  issueApiToken: onRegister(['admin'], (context, id) =>
    usecases.issueApiToken(context, id, { name: 'Dienst', scopes: ['report'] }),
  ),
  approveApiToken: onRow(['dpo'], (context, id, { apiToken }) =>
    usecases.approveApiToken(context, id, apiToken, 99),
  ),
  refuseApiToken: onRow(['dpo'], (context, id, { apiToken }) =>
    usecases.refuseApiToken(context, id, apiToken, 99, { reason: 'Dit programma ken ik niet.' }),
  ),
  revokeApiToken: onRow(['admin', 'dpo'], (context, id, { apiToken }) =>
    usecases.revokeApiToken(context, id, apiToken, 99),
  ),
  listDeputies: onRegister(['admin', 'dpo'], (context, id) => usecases.listDeputies(context, id)),
  listDeputyChoices: onRegister(['admin', 'dpo'], (context, id) => usecases.listDeputyChoices(context, id)),
  nameDeputy: onRow(['admin', 'dpo'], (context, id, { principal, user }) =>
    usecases.nameDeputy(context, id, principal, user, nextMonth),
  ),
  endDeputy: onRow(['admin', 'dpo'], (context, id, { deputy }) =>
    usecases.endDeputy(context, id, deputy, 99),
  ),
  onboardOrganisations: onRegister(['umbrellaAdmin'], (context, id) =>
    usecases.onboardOrganisations(context, id, { file: 'eA==', isDryRun: true }),
  ),
  listTemplates: onRegister(['umbrellaAdmin'], (context, id) => usecases.listTemplates(context, id)),
  keepTemplate: onRegister(['umbrellaAdmin'], (context, id) => usecases.keepTemplate(context, id, letter)),
  changeTemplate: onRow(['umbrellaAdmin'], (context, id, { template }) =>
    usecases.changeTemplate(context, id, template, { ...letter, version: 99 }),
  ),
  retireTemplate: onRow(['umbrellaAdmin'], (context, id, { template }) =>
    usecases.retireTemplate(context, id, template, 99),
  ),
  listTemplateMembers: onRegister(['umbrellaAdmin'], (context, id) =>
    usecases.listTemplateMembers(context, id),
  ),
  previewPush: onRow(['umbrellaAdmin'], (context, id, { template }) =>
    usecases.previewPush(context, id, { templates: [{ id: template, version: 99 }] }),
  ),
  pushTemplates: onRow(['umbrellaAdmin'], (context, id, { template }) =>
    usecases.pushTemplates(context, id, { templates: [{ id: template, version: 99 }] }),
  ),
  listPushes: onRegister(['umbrellaAdmin'], (context, id) => usecases.listPushes(context, id)),
  findPush: onRow(['umbrellaAdmin'], (context, id, { push }) => usecases.findPush(context, id, push)),
  undoPush: onRow(['umbrellaAdmin'], (context, id, { push }) => usecases.undoPush(context, id, push)),
  listReceived: onRegister(['handler', 'dpo', 'decider', 'auditor', 'admin'], (context, id) =>
    usecases.listReceived(context, id),
  ),
  adaptReceived: onRow(['dpo', 'admin'], (context, id, { received }) =>
    usecases.adaptReceived(context, id, received, { version: 99 }),
  ),
  switchReceived: onRow(['dpo', 'admin'], (context, id, { received }) =>
    usecases.switchReceived(context, id, received, { isOff: true, version: 99 }),
  ),
  turnReceiving: onRegister(['admin'], (context, id) =>
    usecases.turnReceiving(context, id, { isReceiving: false, version: 99 }),
  ),
  takeTemplateStep: onRow(['dpo'], (context, id, { incident, received, templateStep }) =>
    usecases.takeTemplateStep(
      context,
      id,
      incident,
      { checklist: received, step: templateStep, owner: 'ICT' },
      asked,
    ),
  ),
  findIdentity: onRegister(['admin', 'dpo', 'decider', 'auditor'], (context, id) =>
    usecases.findIdentity(context, id),
  ),
  changeIdentity: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.changeIdentity(context, id, { name: 'Nieuw', version: 99 }),
  ),
  listMergers: onRegister(['admin', 'dpo', 'decider', 'auditor', 'umbrellaAdmin'], (context, id) =>
    usecases.listMergers(context, id),
  ),
  listUmbrellaMembers: onRegister(['umbrellaAdmin'], (context, id) =>
    usecases.listUmbrellaMembers(context, id, ''),
  ),
  previewMergers: onRegister(['umbrellaAdmin'], (context, id) =>
    usecases.previewMergers(context, id, merging(id)),
  ),
  previewOwnMerger: onRegister(['admin'], (context, id) => usecases.previewOwnMerger(context, id)),
  planMergers: onRegister(['umbrellaAdmin'], (context, id) => usecases.planMergers(context, id, merging(id))),
  agreeToMerger: onRow(['admin'], (context, id, { merger }) => usecases.agreeToMerger(context, id, merger)),
  refuseMerger: onRow(['admin'], (context, id, { merger }) =>
    usecases.refuseMerger(context, id, merger, { reason: 'De gemeenteraad keurde dit niet goed.' }),
  ),
  withdrawMerger: onRow(['admin'], (context, id, { merger }) => usecases.withdrawMerger(context, id, merger)),
  findService: onRegister(['admin', 'dpo', 'decider', 'auditor'], (context, id) =>
    usecases.findService(context, id),
  ),
  countRunningWork: onRegister(['admin'], (context, id) => usecases.countRunningWork(context, id)),
  endService: onRegister(['admin'], (context, id) =>
    usecases.endService(context, id, { readableUntil: nextMonth.until, version: 99 }),
  ),
  goOn: onRegister(['admin'], (context, id) => usecases.goOn(context, id, 99)),
  changeAgreement: onRow(['admin', 'dpo'], (context, id, { agreement }) =>
    usecases.changeAgreement(context, id, agreement, 99, { service: 'Hosting' }),
  ),
  endAgreement: onRow(['admin', 'dpo'], (context, id, { agreement }) =>
    usecases.endAgreement(context, id, agreement, 99, {}),
  ),
  addOwnAgreement: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.addOwnAgreement(context, id, { processorName: 'Wolk', service: 'Hosting' }),
  ),
  answerAgreement: onRow(['admin', 'dpo', 'processorContact'], (context, id, { servedBy }) =>
    usecases.answerAgreement(context, id, servedBy, 99, { isRight: true }),
  ),
  importAgreements: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.importAgreements(context, id, { file: 'eA==', isDryRun: true }),
  ),
  exportAgreements: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.exportAgreements(context, id, { language: 'nl', isEmpty: false }),
  ),
  findAgreementReminder: onRegister(['admin', 'dpo', 'processorContact'], (context, id) =>
    usecases.findAgreementReminder(context, id),
  ),
  switchAgreementReminder: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.switchAgreementReminder(context, id, { isOff: true }),
  ),
  askSuppliers: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.askSuppliers(context, id, { agreements: ['x'], text: '', dueAt: nextMonth.from }),
  ),
  listSupplierQuestions: onRegister(['admin', 'dpo'], (context, id) =>
    usecases.listSupplierQuestions(context, id),
  ),
  judgeClaim: onRow(['admin', 'dpo'], (context, id, { question }) =>
    usecases.judgeClaim(context, id, question, true),
  ),
  listClaimedQuestions: onRegister(['admin', 'dpo', 'processorContact'], (context, id) =>
    usecases.listClaimedQuestions(context, id),
  ),
  answerClaimedQuestion: onRow([], (context, id, { question }) =>
    usecases.answerClaimedQuestion(context, id, question, { isHit: false, contact: 'An' }),
  ),
  claimAnswer: onRegister(['admin', 'dpo', 'processorContact'], (context, id) =>
    usecases.claimAnswer(withDoors(context), id, 'x'),
  ),
  askFromDossier: onRow(['dpo'], (context, id, { incident }) =>
    usecases.askFromDossier(context, id, incident, { agreements: ['x'], text: '', dueAt: nextMonth.from }),
  ),
  listDossierQuestions: onRow(['dpo', 'decider', 'auditor'], (context, id, { incident }) =>
    usecases.listDossierQuestions(context, id, incident),
  ),
  askSupplierAgain: onRow(['admin', 'dpo'], (context, id, { question }) =>
    usecases.askSupplierAgain(context, id, question),
  ),
  takeBackQuestion: onRow(['admin', 'dpo'], (context, id, { question }) =>
    usecases.takeBackQuestion(context, id, question),
  ),
  takeAgreementTerm: onRow(['dpo'], (context, id, { incident, agreement }) =>
    usecases.takeAgreementTerm(context, id, incident, agreement, asked),
  ),
  listAgreements: onRegister(['admin', 'dpo', 'processorContact'], (context, id) =>
    usecases.listAgreements(context, id),
  ),
}

/** What use cases export and no register is named in: by whom it is called instead. */
export const notOnARegister: Readonly<Record<string, string>> = {
  Refusal: 'a class',
  identityKinds: 'a list',
  midnightOf: 'reads a text; organisation-import.test.ts',
  setIdentity: 'the operator',
  historyForOperator: 'the operator',
  mergerForOperator: 'the operator',
  previewForOperator: 'the operator',
  planMergersForOperator: 'the operator',
  withdrawMergerForOperator: 'the operator',
  setServiceEndFor: 'the operator',
  alignOrganisation: 'a job',
  carryOutMerger: 'a job',
  receiveFile: 'for who has no account; attachment.test.ts',
  removeBlob: 'a job',
  sweepBlobs: 'a job',
  blobFolder: 'where files lie',
  clamdScanner: 'what files pass',
  tooLarge: 'a refusal',
  settlePush: 'a job',
  giveUpPush: 'a job',
  templateKinds: 'a list',
  templateLanguages: 'a list',
  templateOutcomes: 'a list',
  findEnded: 'what everybody may know; merger.test.ts',
  openRegister: 'the check itself; viewer.test.ts',
  addAttempts: 'counts of the server itself; limits.test.ts',
  rightsOfToken: 'what a token opens; api-token.test.ts',
  countAttempt: 'before anybody is known; attempt.test.ts',
  requirePerson: 'the check itself; viewer.test.ts',
  rightsOf: 'what the check asks; viewer.test.ts',
  nobody: 'the rights of a stranger; viewer.test.ts',
  chooseLanguage: "the viewer's own row; viewer.test.ts",
  findStanding: 'one browser; api/second-factor.test.ts',
  findAccount: "the viewer's own ways in; api/session.test.ts",
  startTotp: "the viewer's own factor; api/second-factor.test.ts",
  confirmTotp: "the viewer's own factor; api/second-factor.test.ts",
  answerFactor: "the viewer's own factor; api/second-factor.test.ts",
  removeTotp: "the viewer's own factor; api/second-factor.test.ts",
  renewRecoveryCodes: "the viewer's own factor; api/second-factor.test.ts",
  offerPasskey: "the viewer's own passkey; api/passkey.test.ts",
  addPasskey: "the viewer's own passkey; api/passkey.test.ts",
  renamePasskey: "the viewer's own passkey; api/passkey.test.ts",
  removePasskey: "the viewer's own passkey; api/passkey.test.ts",
  offerPasskeySignIn: 'before anybody is known; api/passkey.test.ts',
  signInWithPasskey: 'before anybody is known; api/passkey.test.ts',
  endSession: "the viewer's own session; api/session.test.ts",
  endOtherSessions: "the viewer's own sessions; api/session.test.ts",
  endAllSessions: "the viewer's own sessions; api/session.test.ts",
  leaveSession: 'one browser; api/session.test.ts',
  isDemo: 'of the installation; api/second-factor.test.ts',
  resetFactors: 'the operator; api/second-factor.test.ts',
  closePerson: 'the operator; usecases/person-close.test.ts',
  reopenPerson: 'the operator; usecases/person-close.test.ts',
  addAdministrator: 'the operator; usecases/person-close.test.ts',
  personActs: 'the operator; usecases/person-close.test.ts',
  closeDemo: 'the operator; usecases/demo-close.test.ts',
  welcomeBrowser: 'one’s own browser; api/known-browser.test.ts',
  knownBrowser: 'one’s own browser; api/known-browser.test.ts',
  offerProof: 'one’s own passkey; api/passkey.test.ts',
  isOpenHash: 'the sign-in; api/closed-account.test.ts',
  recoveryHash: 'a computation',
  slowKey: 'a computation',
  endSessionsOf: 'the operator; api/session.test.ts',
  listWaitingConfirmations: 'over the registers of the viewer; confirmation.test.ts',
  listKeyHoldings: 'over the registers of the viewer; break-glass.test.ts',
  listQueue: 'over the registers of the viewer; queue.test.ts',
  listQueueViews: "the viewer's own; queue-view.test.ts",
  keepQueueView: "the viewer's own; queue-view.test.ts",
  changeQueueView: "the viewer's own; queue-view.test.ts",
  arrangeQueueViews: "the viewer's own; queue-view.test.ts",
  removeQueueView: "the viewer's own; queue-view.test.ts",
  writeReadings: 'after answers, by the server; reading.test.ts',
  noteUse: 'after an answer, by the server; access-list.test.ts',
  deliverForwarded: 'a job',
  giveUpForward: 'a job',
  Receipts: 'a class; outsider.test.ts',
  newFormId: 'an id',
  findPublicPage: 'by whoever asks; api/outsider.test.ts',
  readOutsiderReport: 'reads a form; api/outsider.test.ts',
  receiveReport: 'by whoever asks; outsider.test.ts',
  followReport: 'by whoever holds the receipt; outsider.test.ts',
  addOutsiderPhoto: 'by whoever holds the receipt; api/outsider.test.ts',
  writeFromOutside: 'by whoever holds the receipt; outsider.test.ts',
  followLanguage: 'reads a text; api/outsider.test.ts',
  followPath: 'a text',
  formPath: 'a text',
  letterLanguages: 'a list',
  outsiderProblems: 'a list',
  outsiderAbsentPage: 'a page; api/outsider.test.ts',
  outsiderFaultPage: 'a page; api/outsider.test.ts',
  outsiderFollowPage: 'a page; api/outsider.test.ts',
  outsiderFormPage: 'a page; api/outsider.test.ts',
  outsiderOverPage: 'a page; api/outsider.test.ts',
  outsiderReceiptFile: 'a file; api/outsider.test.ts',
  outsiderReceiptForm: 'a page; api/outsider.test.ts',
  outsiderReceiptPage: 'a page; api/outsider.test.ts',
  outsiderSentBeforePage: 'a page; api/outsider.test.ts',
  pageFiles: 'styles and scripts; api/outsider.test.ts',
  trapField: 'a name',
  deliverDispatches: 'a job',
  giveUpDispatch: 'a job',
  bringQuestion: 'a job',
  giveUpQuestion: 'a job',
  deliverAnswers: 'a job',
  giveUpAnswer: 'a job',
  markDispatches: 'a job',
  receiveDispatch: 'within a job',
  sendMail: 'a job',
  giveUpMail: 'a job',
  mailReport: 'the operator',
  retryMail: 'the operator',
  PostRefused: 'a class',
  MailNotSent: 'a class',
  OneTimeLinks: 'a class; link.test.ts',
  comparableEmail: 'reads a text; email-address.test.ts',
  hashPassword: 'reads a text; hash-password.test.ts',
  verifyPassword: 'reads a text; hash-password.test.ts',
  isOldHash: 'reads a text; hash-password.test.ts',
  isTooLong: 'reads a text; read-password.test.ts',
  lengthOf: 'reads a text; read-password.test.ts',
  normalPassword: 'reads a text; read-password.test.ts',
  renewOldHash: 'at sign-in, of the password that was just right; sign-in.test.ts',
  lookAtInvitation: 'by whoever holds the link; invitation.test.ts',
  acceptInvitation: 'by whoever holds the link; invitation.test.ts',
  requestReset: 'before anybody is known; password.test.ts',
  lookAtReset: 'by whoever holds the link; password.test.ts',
  resetPassword: 'by whoever holds the link; password.test.ts',
  Providers: 'a class; provider.test.ts',
  beginProviderSignIn: 'before anybody is known; provider.test.ts',
  finishProviderSignIn: 'before anybody is known; provider.test.ts',
  setProviderFor: 'the operator',
  confirmProviderFor: 'the operator',
  lookAtProof: 'by whoever holds the link, in one browser; provider-proof.test.ts',
  proveLink: 'by whoever holds the link, in one browser; provider-proof.test.ts',
  publishedKeys: 'public halves, by whoever asks; provider-key.test.ts',
  hearLogout: 'by the provider, with a signature; provider-logout.test.ts',
  leaveProvider: "one's own session; provider-logout.test.ts",
  cameFromSignOut: 'without a database; provider-logout.test.ts',
  addMailDomain: 'the operator',
  removeMailDomain: 'the operator',
  forgetProviderLink: 'the operator',
  changePassword: "the viewer's own; password.test.ts",
  importOrganisations: 'the operator',
  addOrganisation: 'the operator',
  addMember: 'the operator',
  addAgreement: 'the operator',
  contactLanguages: 'a list',
  arrivalHeaders: 'a list',
  receivedKinds: 'a list',
  carryClaim: 'a job; claimed-answer.test.ts',
  giveUpClaim: 'a job; claimed-answer.test.ts',
  giveUpOwnAnswer: 'a job; claimed-answer.test.ts',
  carryAnswer: 'a job; claimed-answer.test.ts',
  supplierCodePage: 'a page',
  supplierFaultPage: 'a page',
  supplierQuestionPage: 'a page',
  supplierPath: 'an address',
  supplierReceiptFile: 'a file',
  supplierReceiptPage: 'a page',
  supplierProblems: 'a list',
  sealOlderAnswers: 'the worker, as it starts; ask-from-dossier.test.ts',
  lookAtQuestion: 'by whoever holds the link; supplier-question.test.ts',
  saveAnswer: 'by whoever holds the link; supplier-question.test.ts',
  handInAnswer: 'by whoever holds the link; supplier-question.test.ts',
  addToAnswer: 'by whoever holds the link; supplier-question.test.ts',
  remindOfNumbers: 'a job',
  planAllReminders: 'the worker, as it starts; agreement-register.test.ts',
  seedDemo: 'the operator, into an empty database',
  findDemo: 'the operator',
  demoOf: 'a description of the demo, without a database',
}
