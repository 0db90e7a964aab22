import { authoritiesPage } from './law/authorities-page.ts'
import { awarenessPage } from './law/awareness-page.ts'
import { clockPage } from './law/clock-page.ts'
import { conflictsPage } from './law/conflicts-page.ts'
import { containmentPage } from './law/containment-page.ts'
import { dutiesPage } from './law/duties-page.ts'
import { glossaryPage } from './law/glossary-page.ts'
import { identifiersPage } from './law/identifiers-page.ts'
import type { LawPage } from './law/page.ts'
import { peoplePage } from './law/people-page.ts'
import { ruleSetsPage } from './law/rule-sets-page.ts'
import { scoringPage } from './law/scoring-page.ts'
import { severityPage } from './law/severity-page.ts'
import { sheltersPage } from './law/shelters-page.ts'
import { templatePage } from './law/template-page.ts'
import { weighingPage } from './law/weighing-page.ts'

const origin =
  'Written from the tables of `packages/domain` by `packages/domain/scripts/write-law-pages.mjs`: change the tables, not this page.'

/** Every page of docs/law by file name, the index included, as the tables give them today. */
export function lawPages(): Map<string, string> {
  const pages = [
    clockPage(),
    dutiesPage(),
    ruleSetsPage(),
    awarenessPage(),
    weighingPage(),
    sheltersPage(),
    scoringPage(),
    severityPage(),
    templatePage(),
    peoplePage(),
    authoritiesPage(),
    containmentPage(),
    glossaryPage(),
    identifiersPage(),
    conflictsPage(),
  ]
  return new Map([indexOf(pages), ...pages].map((page) => [page.file, textOf(page)]))
}

function textOf({ title, body }: LawPage): string {
  return `${[`# ${title}`, ...body, `---`, origin].join('\n\n')}\n`
}

function indexOf(pages: readonly LawPage[]): LawPage {
  return {
    file: 'README.md',
    title: 'The law in this product',
    about: 'index',
    body: [
      'For lawyers and DPOs: what the program holds to be the law of articles 33 and 34 GDPR, and why. Every table here is printed from the tables the program works with.',
      pages.map(({ file, title, about }) => `- [${title}](${file}): ${about}`).join('\n'),
    ],
  }
}
