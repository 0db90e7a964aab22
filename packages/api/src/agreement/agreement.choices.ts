import { contactLanguages } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const ContactLanguageChoice = choice(
  'ContactLanguage',
  contactLanguages,
  'In which language a processor is written to.',
  { nl: 'Dutch.', fr: 'French.', de: 'German.', en: 'English.' },
)
