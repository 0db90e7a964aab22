import type { Dossier, ExceptionGround, MeasureKind, CommunicationChannel } from '@lekboek/domain'
import { selectIncident, type IncidentKey, type Register, type Selection } from '@lekboek/database'
import type { MessageParts } from '../communication/message-body.ts'
import { dossierOf, dossierSelection, storedDossier, type StoredDossier } from '../incident/load-dossier.ts'
import { settingsOf } from '../incident/settings.ts'
import { notFound } from '../refusal.ts'
import type { Opening } from '../viewer/viewer.ts'

/** What a notification repeats of a dossier, beyond what its clocks need. */
export const materialSelection: Selection = {
  ...dossierSelection,
  assessments: { ...dossierSelection.assessments, reasoning: true, adviceAuthorities: true },
  decisions: { ...dossierSelection.decisions, exceptionGround: true, exceptionArgument: true },
  measures: { text: true, kind: true, step: true, dueAt: true, doneAt: true },
  notifications: { ...dossierSelection.notifications, receipt: true, preparedAt: true, lateReason: true },
  communications: {
    ...dossierSelection.communications,
    ...{ channel: true, audience: true, subject: true, whatHappened: true },
    ...{ consequences: true, measures: true, advice: true, contact: true },
  },
}

interface MaterialRows {
  readonly assessments: readonly {
    readonly reasoning: string
    readonly advice: string | null
    readonly adviceAuthorities: readonly string[]
  }[]
  readonly decisions: readonly {
    readonly exceptionGround: ExceptionGround | null
    readonly exceptionArgument: string | null
  }[]
  readonly notifications: readonly {
    readonly authority: string
    readonly phase: Dossier['notifications'][number]['phase']
    readonly sentAt: string | null
    readonly receipt: string | null
    readonly lateReason: string | null
  }[]
  readonly communications: readonly MaterialCommunication[]
  readonly measures: readonly {
    readonly text: string
    readonly kind: MeasureKind
    readonly step: string | null
    readonly dueAt: string | null
    readonly doneAt: string | null
  }[]
}

interface MaterialCommunication extends MessageParts {
  readonly id: string
  readonly toldAt: string | null
  readonly leftReason: string | null
  readonly leftDueAt: string | null
  readonly restToldAt: string | null
  readonly restChannels: readonly CommunicationChannel[]
  readonly groups: readonly string[] | null
  readonly channel: CommunicationChannel | null
  readonly reachedCount: number | null
}

/** A dossier with all that a notification says of it. */
export interface DossierMaterial {
  readonly stored: StoredDossier
  readonly dossier: Dossier
  readonly rows: MaterialRows
}

/** A row read with {@link materialSelection}. */
export function materialOf(row: Readonly<Record<string, unknown>>, opening: Opening): DossierMaterial {
  const stored = storedDossier(row)
  // The selection above is what makes these columns be there.
  const rows = stored as StoredDossier & MaterialRows
  return { stored, dossier: dossierOf(stored, settingsOf(opening.access.organisation)), rows }
}

/** The same in an open register. */
export async function loadMaterial(
  register: Register,
  key: IncidentKey,
  opening: Opening,
): Promise<DossierMaterial> {
  const row = await selectIncident(register, key, materialSelection)
  if (!row) throw notFound()
  return materialOf(row, opening)
}
