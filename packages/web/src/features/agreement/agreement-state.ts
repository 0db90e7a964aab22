import type { Instant } from '@lekboek/domain'
import type { AgreementsQuery } from '../../generated/graphql.ts'

export type Agreement = AgreementsQuery['agreements'][number]

/** Whether an agreement ended: it opens nothing any more, and stays as it was. */
export const isOver = ({ until }: Pick<Agreement, 'until'>, now: Instant): boolean =>
  typeof until === 'string' && until <= now

/** What a controller says of an agreement. */
export interface AgreementForm {
  service: string
  termHours: number | null
  emergencyContact: string
}

export const agreementFields = ['service', 'termHours', 'emergencyContact'] as const

export const formOf = ({ service, termHours, emergencyContact }: Agreement): AgreementForm => ({
  ...{ service, termHours: termHours ?? null, emergencyContact: emergencyContact ?? '' },
})

/** What is sent: a contact that is left empty is none. */
export const inputOf = ({ service, termHours, emergencyContact }: AgreementForm) => ({
  ...{ service: service.trim(), termHours, emergencyContact: emergencyContact.trim() || null },
})
