import { authorities } from '../../src/authority/authorities.ts'
import { competenceReasonLabels } from '../../src/authority/competence-reason-labels.ts'
import { authoritySources, competenceSource } from '../../src/authority/competence-sources.ts'
import { competences } from '../../src/authority/competence.ts'
import { eeaAuthorities } from '../../src/authority/eea-authorities.ts'
import { submissionChannelLabels } from '../../src/labels/process-labels.ts'
import { day } from './local.ts'
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
      '## What comes back, since when, from which source',
      table(
        ['Code', 'Receipt', 'From', 'Source'],
        authorities.map(({ code, receipt, validFrom }) => [
          code,
          receipt?.nl ?? '–',
          day(validFrom),
          authoritySources[code] ?? '',
        ]),
      ),
      '## Who may be competent',
      'Candidates and no decision: where two stand for the same body, the organisation chooses.',
      table(
        ['Country', 'Bodies', 'Authority', 'Why (nl)', 'Source', 'Certainty'],
        competences.map(({ country, bodies, authority, reason, certainty }) => [
          ...[country, bodies.join(', '), authority, competenceReasonLabels[reason].nl],
          competenceSource({ authority, reason }),
          sureness(certainty),
        ]),
      ),
      '## Contacts in the EEA',
      table(
        ['Country', 'Authority', 'Short', 'Web', 'Certainty'],
        eeaAuthorities.map(({ country, name, shortName, website, certainty }) => [
          ...[country, name, shortName, website],
          sureness(certainty),
        ]),
      ),
    ],
  }
}
