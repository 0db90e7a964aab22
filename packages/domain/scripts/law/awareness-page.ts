import { awarenessGrounds, awarenessReasons } from '../../src/awareness/ground.ts'
import { awarenessGroundLabels, awarenessReasonLabels } from '../../src/labels/process-labels.ts'
import { code, table, type LawPage } from './page.ts'

export function awarenessPage(): LawPage {
  return {
    file: 'awareness.md',
    title: 'Awareness',
    about: 'from when the controller counts as aware, and why',
    body: [
      'A controller is aware (*kennisname*) once it is reasonably certain that personal data were hit (EDPB Guidelines 9/2022, II.A). What one member of staff sees may be enough; a processor’s knowledge counts from its report on (article 33(2)). After a hint a short check is allowed, begun at once and not stretched. The instant below is a proposal: the DPO fixes it, with an argument, and changes it only with a trace.',
      '## Grounds',
      table(
        ['Ground', 'nl', 'fr', 'de', 'en'],
        awarenessGrounds.map((ground) => {
          const { nl, fr, de, en } = awarenessGroundLabels[ground]
          return [code(ground), nl, fr, de, en]
        }),
      ),
      '## Why an instant is proposed',
      table(
        ['Reason', 'nl', 'en'],
        awarenessReasons.map((reason) => {
          const { nl, en } = awarenessReasonLabels[reason]
          return [code(reason), nl, en]
        }),
      ),
    ],
  }
}
