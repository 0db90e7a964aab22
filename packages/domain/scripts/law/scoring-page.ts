import {
  manyHolders,
  manyPeople,
  veryManyPeople,
  type Aspect,
  type Reading,
} from '../../src/weighing/reading.ts'
import { score, scoreThresholds } from '../../src/weighing/score.ts'
import { code, table, type LawPage } from './page.ts'

type Harm = keyof typeof scoreThresholds

// A dossier in the middle: from it, one aspect at a time is moved through its levels.
const ordinary: Reading = {
  ...{ confidentiality: 0, integrity: 0, availability: 0, disclosed: 1, readable: 1, keyExposed: 0 },
  ...{ holder: 2, manyHolders: 0, kept: 1, intent: 0, gravity: 2, nationalNumber: 0, identifiability: 3 },
  ...{ confidential: 1, endangered: 0, people: 0, minors: 0, scale: 0, severity: 1, alteration: 1 },
  ...{ permanent: 0, noBackup: 0, hours: 1, deprivation: 2 },
}

const parts: [Harm, string, [Aspect, string[]][]][] = [
  [
    'confidentiality',
    'a known recipient holds data that tell of somebody’s situation',
    [
      ['disclosed', ['shown not to be disclosed', 'disclosed or not excluded']],
      ['readable', ['unintelligible, key safe', 'readable']],
      ['holder', ['nobody', 'trusted', 'known', 'unknown', 'public']],
      ['manyHolders', ['few', `more than ${String(manyHolders)}`]],
      ['intent', ['none', 'opportunistic', 'malicious', 'targeted']],
      ['gravity', ['–', 'ordinary', 'telling', 'intimate', 'usable for fraud']],
      ['nationalNumber', ['no', 'yes']],
      ['identifiability', ['negligible', 'limited', 'significant', 'maximum']],
      ['confidential', ['lawfully public already', 'was not public']],
      ['endangered', ['nobody', 'somebody']],
      ['people', ['nobody vulnerable', 'vulnerable people', 'the file itself tells']],
      ['minors', ['none', 'among them']],
      ['scale', scaleLevels()],
      ['severity', ['judged minor', 'moderate or not judged', 'severe']],
    ],
  ],
  [
    'integrity',
    'telling data were altered and wrongly used, reversibly',
    [
      ['alteration', ['no wrong use', 'wrong use, reversible', 'wrong use, irreversible']],
      ['noBackup', ['whole copy', 'no whole copy']],
      ['gravity', ['–', 'ordinary', 'telling', 'intimate', 'usable for fraud']],
      ['intent', ['none', 'opportunistic', 'malicious', 'targeted']],
      ['scale', scaleLevels()],
      ['severity', ['judged minor', 'moderate or not judged', 'severe']],
    ],
  ],
  [
    'availability',
    'data were out of reach for some hours, which was serious for people, with a whole copy',
    [
      ['deprivation', ['nobody notices', 'inconvenience', 'serious', 'endangering']],
      ['hours', ['under an hour', 'under a day', 'under three days', 'longer']],
      ['permanent', ['comes back', 'lost for good']],
      ['noBackup', ['whole copy', 'no whole copy']],
      ['people', ['nobody vulnerable', 'vulnerable people', 'the file itself tells']],
      ['scale', scaleLevels()],
      ['severity', ['judged minor', 'moderate or not judged', 'severe']],
    ],
  ],
]

export function scoringPage(): LawPage {
  return {
    file: 'scoring.md',
    title: 'Scoring',
    about: 'the points and thresholds behind the weighing',
    body: [
      'No source gives points: these are our own, set so that the published cases in the tests come out as they did. They only order combinations of facts; the number is never shown as a result and decides nothing alone. Each of the three kinds of harm has its own thresholds, and the worst of the three counts.',
      table(
        ['Kind of harm', 'Risk from', 'High risk from'],
        parts.map(([harm]) => [harm, ...scoreThresholds[harm].map(String)]),
      ),
      'What is not known is read twice, at its most harmless and at its most harmful. Where both readings agree the outcome is given; where they do not, it is undetermined or the higher risk is proposed, and the open question is asked. One question is no fact but a judgement: how severe the consequences are. Not judged, it counts as moderate, until a grave consequence is named: then it is read as moderate and as severe. What “severe” would change stands among the other answers all the same.',
      ...parts.flatMap(([harm, text, aspects]) => [
        `## ${harm.charAt(0).toUpperCase()}${harm.slice(1)}`,
        `Starting from an example, ${text} which has a score of ${String(score({ ...ordinary, [harm]: 1 })[harm])}: the points when one aspect is moved and all else stays. Aspects work together, so in another dossier the steps may differ.`,
        table(
          ['Aspect', 'Points per level'],
          aspects.map(([aspect, levels]) => [code(aspect), pointsOf(harm, aspect, levels)]),
        ),
      ]),
    ],
  }
}

function pointsOf(harm: Harm, aspect: Aspect, levels: string[]): string {
  const points = levels.map((name, level) => {
    const reading = { ...ordinary, [harm]: 1, [aspect]: level }
    return name === '–' ? null : `${name} ${String(score(reading)[harm])}`
  })
  return points.filter((text) => text !== null).join('; ')
}

function scaleLevels(): string[] {
  const [many, veryMany] = [manyPeople, veryManyPeople].map((count) => count.toLocaleString('en'))
  return [`below ${String(many)} people`, `from ${String(many)}`, `from ${String(veryMany)}`]
}
