import { leadBases } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const LeadBasisChoice = choice(
  'LeadBasis',
  leadBases,
  'Why an authority leads in a cross-border breach, or why none does.',
  {
    mainEstablishment: 'It is that of the main establishment; articles 4(16) and 56(1).',
    singleEstablishment: 'It is that of the only establishment; article 56(1).',
    noLead: 'None leads: what is done by law or in the public interest stays in its country; article 55(2).',
  },
)
