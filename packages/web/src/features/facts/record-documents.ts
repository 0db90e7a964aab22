import type { Facts, FactSection } from '@lekboek/domain'
import type { TypedDocumentNode } from '@urql/vue'
import {
  RecordConsequencesDocument,
  RecordDataDocument,
  RecordNatureDocument,
  RecordPartiesDocument,
  RecordPeopleDocument,
  RecordProtectionDocument,
  RecordTimingDocument,
} from '../../generated/graphql.ts'

export interface SavedSection {
  saved: { facts: { section: { version: number } } }
}

export type SectionVariables<S extends FactSection> = {
  organisation: string
  incident: string
  version: number
  facts: Facts[S]
}

type Documents = { readonly [S in FactSection]: TypedDocumentNode<SavedSection, SectionVariables<S>> }

/** The mutation that saves each section; they all answer alike. */
export const recordDocuments: Documents = {
  timing: RecordTimingDocument,
  nature: RecordNatureDocument,
  people: RecordPeopleDocument,
  data: RecordDataDocument,
  protection: RecordProtectionDocument,
  consequences: RecordConsequencesDocument,
  parties: RecordPartiesDocument,
}
