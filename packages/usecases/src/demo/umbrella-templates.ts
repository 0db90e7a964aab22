import { inRegister, selectTargetIds, systemActor } from '@lekboek/database'
import { adaptReceived } from '../received-template/adapt-received.ts'
import { listReceived } from '../received-template/list-received.ts'
import { keepTemplate } from '../template/keep-template.ts'
import type { TemplateInput } from '../template/read-template.ts'
import { pushTemplates, type SeenTemplate } from '../template-push/push-templates.ts'
import { settlePush } from '../template-push/settle-push.ts'
import { umbrella } from './places.ts'
import type { Stage } from './stage.ts'
import type { Step } from './story.ts'

const day = 24

const firstHour: TemplateInput = {
  ...{ kind: 'checklist', name: 'Eerste uur bij een ICT-incident' },
  checklist: {
    language: 'nl',
    incidentTypes: ['phishing', 'ransomware', 'hacking', 'unauthorisedAccess', 'exfiltration'],
    steps: [
      {
        when: 'firstHour',
        text: 'Bel de wachtdienst van het netwerk: 02 000 00 01, dag en nacht.',
        why: 'Zij weten of andere gemeenten hetzelfde zien en helpen met de eerste stappen.',
        doneText: 'De wachtdienst van het netwerk gebeld.',
      },
      {
        when: 'firstHour',
        text: 'Meld het incident ook bij het Centrum voor Cybersecurity België.',
        why: 'Het CCB waarschuwt andere besturen, met uw toestemming en zonder uw naam.',
        doneText: 'Het incident gemeld bij het CCB.',
      },
      {
        when: 'firstDay',
        text: 'Zet in het intranet dat niemand nog op berichten van dit adres klikt.',
        doneText: 'De collega’s gewaarschuwd via het intranet.',
      },
      {
        when: 'later',
        text: 'Deel op het volgende netwerkoverleg wat u leerde, zonder namen.',
        doneText: 'Gedeeld op het netwerkoverleg.',
      },
    ],
  },
}

const hijackedMailbox: TemplateInput = {
  ...{ kind: 'message', name: 'Gekaapte mailbox' },
  message: {
    ...{ language: 'nl', incidentTypes: ['phishing', 'unauthorisedAccess'] },
    subject: 'Uw gegevens in een gekaapte mailbox van {organisatie}',
    whatHappened:
      'Op {gebeurd} las iemand van buiten een mailbox van {organisatie}. Wij ontdekten dat op {ontdekt}. In die mailbox stonden berichten van u of over u.',
    consequences:
      'Wie uw gegevens heeft, kan zich als ons of als u voordoen. U kunt valse berichten of telefoontjes krijgen die echt lijken.',
    measures:
      'Wij sloten de mailbox af, wijzigden alle wachtwoorden en lieten nakijken wat er gelezen werd. De Gegevensbeschermingsautoriteit is op de hoogte.',
    advice:
      'Let op voor verdachte berichten en telefoontjes, en klik nergens op. Stuur een verdacht bericht door naar verdacht@safeonweb.be.',
    contact: '{contact}',
  },
}

const readLog: TemplateInput = { kind: 'readLogMonths', name: 'Leeslog drie jaar', months: 36 }

const keep = (stage: Stage, input: TemplateInput) =>
  keepTemplate(stage.as('greet'), stage.organisation(umbrella.key), input)

async function push(stage: Stage, templates: readonly SeenTemplate[]): Promise<void> {
  const umbrellaId = stage.organisation(umbrella.key)
  const { id } = await pushTemplates(stage.as('greet'), umbrellaId, { templates })
  const targets = await inRegister(stage.database, systemActor, umbrellaId, (register) =>
    selectTargetIds(register, id),
  )
  for (const targetId of targets) await settlePush(stage, { umbrellaId, targetId })
}

/**
 * The umbrella's first hour, its letter and how long it wants read logs kept. Heidegem put the letter in words of its own.
 */
export const templateSteps: readonly Step[] = [
  {
    hours: -90 * day,
    async play(stage) {
      await push(stage, [await keep(stage, firstHour), await keep(stage, hijackedMailbox)])
    },
  },
  {
    hours: -75 * day,
    async play(stage) {
      const [peter, heidegem] = [stage.as('peter'), stage.organisation('heidegem')]
      const { templates } = await listReceived(peter, heidegem)
      const letter = templates.find(({ kind }) => kind === 'message')
      if (!letter?.message) return
      const message = { ...letter.message, subject: 'Iemand las een mailbox van {organisatie}' }
      await adaptReceived(peter, heidegem, letter.id, { content: { message }, version: letter.version })
    },
  },
  { hours: -20 * day, play: async (stage) => push(stage, [await keep(stage, readLog)]) },
]
