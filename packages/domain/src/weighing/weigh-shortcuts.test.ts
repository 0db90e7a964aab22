import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { severityInputsFrom } from '../severity/severity-inputs.ts'
import { severityOf } from '../severity/severity.ts'
import { weigh } from './weigh.ts'

/** A letter with ordinary data to one known wrong recipient: everything known, risk unlikely. */
function harmless(): Facts {
  const facts = emptyFacts()
  Object.assign(facts.nature, {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    incidentType: 'sentByMistake',
    cause: 'internalNonMalicious',
    intent: 'none',
    holder: 'known',
    holderCount: 1,
    deletionConfirmed: 'no',
  })
  Object.assign(facts.people, { categories: ['residents'], countKind: 'exact', count: 1, endangered: 'no' })
  Object.assign(facts.data, { types: ['basic', 'contact'], nationalNumber: 'no', identifiability: 'maximum' })
  Object.assign(facts.protection, { keySafe: 'no', backupIntact: 'yes' })
  return facts
}

function changed(change: (facts: Facts) => void): Facts {
  const facts = harmless()
  change(facts)
  return facts
}

test('the letter from which the rows below start is harmless', () => {
  expect(weigh(harmless()).risk).toBe('unlikely')
})

// Each shortcut of decision.md with one case on either side of it: the fact alone does not decide.
const shortcuts: { shortcut: string; source: string; without: Facts; despite: Facts }[] = [
  {
    shortcut: 'special category means notify',
    source: 'EDPB 01/2021 cases 15 and 12',
    without: changed((facts) => {
      facts.data.types = ['basic', 'health']
      facts.consequences.severity = 'minor'
    }),
    despite: changed((facts) => {
      facts.data.types = ['basic', 'health']
      facts.nature.holder = 'unknown'
    }),
  },
  {
    shortcut: 'children concerned means notify',
    source: 'EDPB 01/2021 case 10; Roermond',
    without: changed((facts) => {
      facts.people.categories = ['minors']
      facts.nature.intelligibility = 'protectionIntact'
      facts.protection.keySafe = 'yes'
    }),
    despite: changed((facts) => {
      facts.people.categories = ['minors']
      facts.data.nationalNumber = 'yes'
    }),
  },
  {
    shortcut: 'few people means do not notify',
    source: 'Toyota Bank; EDPB 01/2021 case 16',
    without: harmless(),
    despite: changed((facts) => {
      facts.data.nationalNumber = 'yes'
    }),
  },
  {
    shortcut: 'nothing exfiltrated means do not notify',
    source: 'EDPB 01/2021 cases 1 and 2',
    without: changed((facts) => {
      facts.nature.disclosure = 'notDisclosed'
    }),
    despite: changed((facts) => {
      facts.nature.breachTypes = ['availability']
      facts.nature.disclosure = 'notDisclosed'
      facts.nature.availabilityLoss = 'temporary'
      facts.nature.unavailableHours = 120
      facts.nature.deprivation = 'inconvenience'
      facts.protection.backupIntact = 'no'
    }),
  },
  {
    shortcut: 'a backup exists means do not notify',
    source: 'EDPB 01/2021 cases 1 and 3',
    without: changed((facts) => {
      facts.nature.breachTypes = ['availability']
      facts.nature.availabilityLoss = 'temporary'
      facts.nature.unavailableHours = 6
      facts.nature.deprivation = 'inconvenience'
    }),
    despite: changed((facts) => {
      facts.nature.breachTypes = ['availability']
      facts.nature.availabilityLoss = 'temporary'
      facts.nature.unavailableHours = 48
      facts.nature.deprivation = 'serious'
    }),
  },
  {
    shortcut: 'only contact data means do not notify',
    source: 'EDPB 01/2021 cases 13 and 8',
    without: harmless(),
    despite: changed((facts) => {
      facts.nature.intent = 'malicious'
    }),
  },
  {
    shortcut: 'the recipient says it deleted the data means no risk',
    source: 'EDPB 01/2021 case 9; ENEA',
    without: changed((facts) => {
      facts.nature.deletionConfirmed = 'yes'
      facts.nature.holder = 'trusted'
      facts.people.count = 259
    }),
    despite: changed((facts) => {
      facts.nature.deletionConfirmed = 'yes'
      facts.nature.holder = 'unknown'
      facts.people.count = 259
    }),
  },
  {
    shortcut: 'encrypted means no risk: was the key safe?',
    source: 'AP: key not exposed and not findable',
    without: changed((facts) => {
      facts.nature.holder = 'unknown'
      facts.data.nationalNumber = 'yes'
      facts.nature.intelligibility = 'protectionIntact'
      facts.protection.keySafe = 'yes'
    }),
    despite: changed((facts) => {
      facts.nature.holder = 'unknown'
      facts.data.nationalNumber = 'yes'
      facts.nature.intelligibility = 'protectionIntact'
      facts.protection.keySafe = 'no'
    }),
  },
  {
    shortcut: 'encrypted means no risk: were the data still there?',
    source: 'AP: intact and under own control',
    without: changed((facts) => {
      facts.nature.breachTypes = ['confidentiality', 'availability']
      facts.nature.intelligibility = 'protectionIntact'
      facts.protection.keySafe = 'yes'
      facts.nature.availabilityLoss = 'temporary'
      facts.nature.deprivation = 'none'
    }),
    despite: changed((facts) => {
      facts.nature.breachTypes = ['confidentiality', 'availability']
      facts.nature.intelligibility = 'protectionIntact'
      facts.protection.keySafe = 'yes'
      facts.nature.availabilityLoss = 'permanent'
      facts.nature.deprivation = 'none'
      facts.protection.backupIntact = 'no'
    }),
  },
]

test.each(shortcuts)('$shortcut is wrong ($source)', ({ without, despite }) => {
  expect(weigh(without).authority).toBe('doNotNotify')
  expect(weigh(despite).authority).toBe('notify')
})

test('many people are not needed before anyone is told (EDPB 01/2021 case 17)', () => {
  const one = changed((facts) => {
    facts.nature.intent = 'targeted'
    facts.nature.holder = 'unknown'
    facts.data.types = ['basic', 'financial']
  })
  const many = changed((facts) => {
    facts.people.count = 5000
  })
  expect(weigh(one).people).toBe('tell')
  expect(weigh(many).people).toBe('doNotTell')
})

test('one threshold on a severity score does not decide: it calls the letter graver than the card file', () => {
  // ENISA sees neither scale nor a trusted recipient; severity page: 18 cases, 12 agreed.
  const trusted = changed((facts) => {
    facts.data.types = ['basic', 'health']
    facts.nature.holder = 'trusted'
    facts.nature.deletionConfirmed = 'yes'
  })
  const scattered = changed((facts) => {
    facts.nature.holder = 'unknown'
    facts.people.count = 259
  })
  const quarters = (facts: Facts): number => severityOf(severityInputsFrom(facts)).quarters
  expect(quarters(trusted)).toBeGreaterThan(quarters(scattered))
  expect(weigh(trusted).authority).toBe('doNotNotify')
  expect(weigh(scattered).authority).toBe('notify')
})

test('ticking encryption among the measures in place changes nothing by itself', () => {
  const ticked = changed((facts) => {
    facts.nature.holder = 'unknown'
    facts.protection.inPlace = ['encryption', 'backup']
  })
  expect(weigh(ticked).authority).toBe('notify')
})
