import { addAgreement } from '@lekboek/usecases'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'
import { idOf, withContext } from './with-context.ts'

/** Records that a processor works for a controller; from then on it can report breaches to it. */
export function addAgreementOf(
  settings: Settings,
  slug: string,
  options: {
    readonly for: string
    readonly service: string
    readonly hours?: string
    readonly emergency?: string
  },
): Promise<void> {
  return withContext(settings, async (context) => {
    await addAgreement(context, {
      processorId: await idOf(context, slug),
      controllerId: await idOf(context, options.for),
      service: options.service,
      termHours: options.hours === undefined ? null : Number(options.hours),
      emergencyDay: contactOf(options.emergency),
    })
    say(`It is recorded: ${options.for} sees it under processing agreements.`)
  })
}

/** A number, an address or a name: whichever it is. */
function contactOf(text: string | undefined) {
  if (text === undefined) return null
  if (text.includes('@')) return { email: text }
  return /^[+\d][\d ./()-]+$/.test(text) ? { phone: text } : { name: text }
}
