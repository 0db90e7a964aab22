import type { DataType, Instant } from '@lekboek/domain'
import type { AgreementInput, AgreementsQuery, ContactLanguage } from '../../generated/graphql.ts'

export type Agreement = AgreementsQuery['agreements'][number]

/** Whether an agreement ended: it opens nothing any more, and stays as it was. */
export const isOver = ({ until }: Pick<Agreement, 'until'>, now: Instant): boolean =>
  typeof until === 'string' && until <= now

/** Whether nobody can be rung by day, or by night. */
export const lacksNumber = ({
  emergencyDay,
  emergencyNight,
}: Pick<Agreement, 'emergencyDay' | 'emergencyNight'>): boolean =>
  !emergencyDay?.phone || !emergencyNight?.phone

/** Whom to reach, as it is typed. */
export interface ContactForm {
  name: string
  phone: string
  email: string
}

export interface SubProcessorForm {
  name: string
  service: string
  country: string
}

/** What a controller says of an agreement. */
export interface AgreementForm {
  processorName: string
  processorKbo: string
  service: string
  termHours: number | null
  dataTypes: readonly DataType[] | null
  mustTell: string
  emergencyDay: ContactForm
  emergencyNight: ContactForm
  subProcessors: SubProcessorForm[]
  contactEmail: string
  contactLanguage: ContactLanguage
  until: Instant | null
}

export const contactLanguages = ['nl', 'fr', 'de', 'en'] as const
export const contactParts = ['name', 'phone', 'email'] as const
export const mostSubProcessors = 50

/** The form's controls, in their order; the ends of the API's paths. */
export const agreementFields = [
  ...['processorName', 'processorKbo', 'service', 'termHours', 'dataTypes', 'mustTell'],
  ...['emergencyDay', 'emergencyNight'].flatMap((when) => contactParts.map((part) => `${when}.${part}`)),
  ...['contactEmail', 'contactLanguage'],
  ...Array.from({ length: mostSubProcessors }, (_, index) =>
    ['name', 'service', 'country'].map((part) => `subProcessors.${index}.${part}`),
  ).flat(),
  'until',
]

const contactOf = (contact: Agreement['emergencyDay'] | undefined): ContactForm => ({
  ...{ name: contact?.name ?? '', phone: contact?.phone ?? '', email: contact?.email ?? '' },
})

/** What is stored, or an empty form. */
export function formOf(agreement: Agreement | null): AgreementForm {
  return {
    ...{ processorName: agreement?.processorName ?? '', processorKbo: agreement?.processorKbo ?? '' },
    ...{ service: agreement?.service ?? '', termHours: agreement?.termHours ?? null },
    dataTypes: agreement && agreement.dataTypes.length > 0 ? agreement.dataTypes : null,
    mustTell: agreement?.mustTell ?? '',
    ...{
      emergencyDay: contactOf(agreement?.emergencyDay),
      emergencyNight: contactOf(agreement?.emergencyNight),
    },
    subProcessors: (agreement?.subProcessors ?? []).map(({ name, service, country }) => ({
      ...{ name, service: service ?? '', country: country ?? '' },
    })),
    contactEmail: agreement?.contactEmail ?? '',
    contactLanguage: agreement?.contactLanguage ?? 'nl',
    until: agreement?.until ?? null,
  }
}

const said = (text: string) => text.trim() || null
const contactSaid = ({ name, phone, email }: ContactForm) => ({
  ...{ name: said(name), phone: said(phone), email: said(email) },
})

/** What is sent: what is left empty is not said. */
export function inputOf(form: AgreementForm): AgreementInput {
  return {
    ...{ processorName: said(form.processorName), processorKbo: said(form.processorKbo) },
    ...{ service: form.service.trim(), termHours: form.termHours, dataTypes: [...(form.dataTypes ?? [])] },
    mustTell: said(form.mustTell),
    ...{ emergencyDay: contactSaid(form.emergencyDay), emergencyNight: contactSaid(form.emergencyNight) },
    subProcessors: form.subProcessors.map(({ name, service, country }) => ({
      ...{ name: name.trim(), service: said(service), country: said(country) },
    })),
    ...{ contactEmail: said(form.contactEmail), contactLanguage: form.contactLanguage, until: form.until },
  }
}
