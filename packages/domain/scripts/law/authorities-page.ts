import { authorities } from '../../src/authority/authorities.ts'
import { submissionChannelLabels } from '../../src/labels/process-labels.ts'
import { sureness, table, type LawPage } from './page.ts'

export function authoritiesPage(): LawPage {
  return {
    file: 'authorities.md',
    title: 'Authorities',
    about: 'to whom a breach can be notified, and how',
    body: [
      'Which authority is competent is a setting of each register and never decided by the program: for Flemish local authorities the pages of GBA and VTC do not agree (see [where sources conflict](conflicts.md)). One breach may be notified to two authorities.',
      table(
        ['Code', 'nl', 'Country', 'Channel', 'Address', 'Languages', 'Attachments', 'Certainty'],
        authorities.map((authority) => [
          authority.code,
          authority.name.nl,
          authority.country,
          submissionChannelLabels[authority.channel].nl,
          authority.address ?? '–',
          authority.languages.join(', '),
          authority.attachmentLimitMb === null ? '–' : `at most ${String(authority.attachmentLimitMb)} MB`,
          sureness(authority.sourceCertainty),
        ]),
      ),
    ],
  }
}
