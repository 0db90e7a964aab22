import type { communicationLanguages, communicationTexts } from './communication-form.ts'

export type LetterLanguage = (typeof communicationLanguages)[number]

interface LetterWords {
  to: string
  date: string
  reference: string
  parts: Record<(typeof communicationTexts)[number], string>
}

/** The fixed words of a letter, in the language of whoever reads it and not of the page on which it is written. */
export const letterWords: Readonly<Record<LetterLanguage, LetterWords>> = {
  nl: {
    to: 'Aan',
    date: 'Datum',
    reference: 'Ons kenmerk',
    parts: {
      whatHappened: 'Wat er gebeurd is',
      consequences: 'Wat dit voor u kan betekenen',
      measures: 'Wat wij deden en doen',
      advice: 'Wat u zelf kunt doen',
      contact: 'Waar u terechtkunt',
    },
  },
  fr: {
    to: 'À',
    date: 'Date',
    reference: 'Notre référence',
    parts: {
      whatHappened: 'Ce qui s’est passé',
      consequences: 'Ce que cela peut signifier pour vous',
      measures: 'Ce que nous avons fait et faisons',
      advice: 'Ce que vous pouvez faire vous-même',
      contact: 'À qui vous adresser',
    },
  },
  de: {
    to: 'An',
    date: 'Datum',
    reference: 'Unser Zeichen',
    parts: {
      whatHappened: 'Was geschehen ist',
      consequences: 'Was das für Sie bedeuten kann',
      measures: 'Was wir getan haben und tun',
      advice: 'Was Sie selbst tun können',
      contact: 'An wen Sie sich wenden können',
    },
  },
  en: {
    to: 'To',
    date: 'Date',
    reference: 'Our reference',
    parts: {
      whatHappened: 'What happened',
      consequences: 'What this may mean for you',
      measures: 'What we did and are doing',
      advice: 'What you can do yourself',
      contact: 'Where you can turn',
    },
  },
}

/** Who writes, line by line, as it stands at the head of a letter; what is not known is left out. */
export function senderLines(organisation: {
  name: string
  address?: string | null
  phone?: string | null
  email?: string | null
}): string[] {
  const { name, address, phone, email } = organisation
  return [name, ...(address ?? '').split('\n'), phone, email].flatMap((line) =>
    line?.trim() ? [line.trim()] : [],
  )
}
