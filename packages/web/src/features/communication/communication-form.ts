/** One message to one group of people, as it is written. */
export type CommunicationForm = Record<(typeof communicationFields)[number], string> & {
  /** Keys of the groups it is for: null for all, none for others than the people concerned. */
  groups: readonly string[] | null
}

/** The texts of a message in the order in which people read them. */
export const communicationTexts = ['whatHappened', 'consequences', 'measures', 'advice', 'contact'] as const

export const communicationFields = ['audience', 'language', 'subject', ...communicationTexts] as const

/** The languages in which the message may be written: the reader's, not that of the page. */
export const communicationLanguages = ['nl', 'fr', 'de', 'en'] as const

interface Contact {
  name: string
  email?: string | null
}

interface Officer {
  hasNoDpo: boolean
  dpoName?: string | null
  dpoEmail?: string | null
  dpoPhone?: string | null
}

/**
 * The DPO as the organisation presents itself: its own address before that of the person who writes, because people write
 * to it for years. `writer` is the DPO who writes, `null` for anybody else.
 */
export function officerFor(details: Officer | null, writer: Contact | null): Contact | null {
  const name = details?.dpoName ?? writer?.name
  if (name === undefined || details?.hasNoDpo) return null
  const own = [details?.dpoEmail, details?.dpoPhone].filter(Boolean).join(', ')
  const email = own || (writer?.name === name ? writer.email : null)
  return { name, email: email ?? null }
}

/** Where people may ask more (article 34(2) with 33(3)(b)): the DPO, then the organisation. */
export function contactLines(dpo: Contact | null, organisation: Contact): string {
  const lines = [dpo && { ...dpo, name: `${dpo.name} (DPO)` }, organisation]
  return lines.flatMap((one) => (one ? [[one.name, one.email].filter(Boolean).join(', ')] : [])).join('\n')
}

/** The message alone, ready to paste into a letter or mail. */
export function letterText(communication: Omit<CommunicationForm, 'groups'>): string {
  return [communication.subject, ...communicationTexts.map((text) => communication[text])]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
}

export function emptyCommunication(contact: string): CommunicationForm {
  return {
    audience: '',
    language: 'nl',
    subject: '',
    whatHappened: '',
    consequences: '',
    measures: '',
    advice: '',
    contact,
    groups: null,
  }
}

/** Only the parts that a person writes. */
export function formOfCommunication({
  groups,
  ...stored
}: Omit<CommunicationForm, 'groups'> & { groups?: readonly string[] | null }): CommunicationForm {
  const { audience, language, subject, whatHappened, consequences, measures, advice, contact } = stored
  const texts = { audience, language, subject, whatHappened, consequences, measures, advice, contact }
  return { ...texts, groups: groups ?? null }
}
