import { containmentMoments } from '@lekboek/domain/containment'
import { templateKinds, templateLanguages, templateOutcomes } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const TemplateKindChoice = choice(
  'TemplateKind',
  templateKinds,
  'What an umbrella keeps ready for its organisations.',
  {
    checklist: 'Steps of containment, beside those of the checklist that everybody has.',
    message: 'The text of a message to people (mededeling), with places to be filled in.',
    readLogMonths: 'For how long the read log is kept at least; never made shorter.',
    secondFactor: 'That everyone needs a second factor.',
    ownDuty: 'A duty that no law sets, such as telling the umbrella.',
  },
)

export const TemplateLanguageChoice = choice(
  'TemplateLanguage',
  templateLanguages,
  'Language in which a checklist or a message is written.',
  { nl: 'Dutch.', fr: 'French.', de: 'German.', en: 'English.' },
)

export const ContainmentMomentChoice = choice(
  'ContainmentMoment',
  containmentMoments,
  'When a step is due, counted from the moment somebody sees the incident; guidance, no term of the law.',
  { firstHour: 'In the first hour.', firstDay: 'On the first day.', later: 'Later.' },
)

export const TemplateOutcomeChoice = choice(
  'TemplateOutcome',
  templateOutcomes,
  'What a push, or taking it back, does to one template in one organisation.',
  {
    added: 'It was not there.',
    replaced: 'An earlier version was there, as it had come.',
    equal: 'The same is there already.',
    left: 'The organisation adapted it or switched it off: it is left alone.',
    declined: 'The organisation takes nothing from its umbrella.',
    gone: 'The organisation left the umbrella, or takes part no more.',
    settled: 'A setting: what it met is said to the organisation alone.',
    removed: 'Taken back: it is not there any more.',
    restored: 'Taken back: what was there before is there again.',
    kept: 'Not taken back: the organisation changed it since, or it protects and is lowered there alone.',
    superseded: 'A later push took its place, or came before it; nothing changes now.',
    nothing: 'There was nothing to take back.',
  },
)
