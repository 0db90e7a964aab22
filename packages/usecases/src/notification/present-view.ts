import { fillTemplate, nextPhases, type Instant, type LabelLanguage } from '@lekboek/domain'
import { dossierView, type DossierEntry } from '@lekboek/domain/authority-views'
import { headingLabel, questionLabel } from '@lekboek/domain/labels'
import type { IncidentRow } from '@lekboek/database'
import type { Opening } from '../viewer/viewer.ts'
import { materialOf, type DossierMaterial } from './dossier-material.ts'
import { notificationInput, type NotificationChoice } from './notification-input.ts'
import { readingLanguage } from './present-authorities.ts'

/** The dossier in the order of the form of the authority that comes first: the one advised, else the organisation's own. */
export function presentView(row: IncidentRow, opening: Opening, now: Instant): unknown {
  const material = materialOf(row, opening)
  const input = notificationInput(material, nextChoice(material, opening), opening, now)
  const view = dossierView(input.authority, fillTemplate(input), material.dossier.facts)
  const language = readingLanguage(opening.viewer)
  return {
    ...{ authority: view.authority, phase: input.phase, source: view.source },
    isConfirmed: view.certainty === 'S',
    sections: view.sections.map(({ heading, entries }) => ({
      label: headingLabel(heading)[language],
      entries: entries.map((entry) => presentEntry(entry, language)),
    })),
  }
}

function presentEntry(entry: DossierEntry, language: LabelLanguage): unknown {
  const { field, key, value, isAsked, problem, from, certainty } = entry
  return {
    ...{ field, key, label: questionLabel(entry)[language], value, isAsked, problem },
    ...{ isConfirmed: certainty === 'S', isAnsweredInForm: field === null && from === null },
  }
}

/** The step that comes next at that authority: a first notification, then what completes it. */
function nextChoice({ rows }: DossierMaterial, { access }: Opening): NotificationChoice {
  const authority = rows.assessments[0]?.adviceAuthorities[0] ?? access.organisation.defaultAuthority
  const [phase = 'initial'] = nextPhases(rows.notifications, authority)
  return {
    ...{ authority, phase },
    ...{ lateReason: null, withdrawalReason: null, reporterFunction: null, reporterDescription: null },
    ...{ earlierId: null, notAllToldReason: null },
  }
}
