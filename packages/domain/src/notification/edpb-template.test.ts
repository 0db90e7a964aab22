import { describe, expect, test } from 'vitest'
import { edpbTemplate, type EdpbField } from './edpb-template.fixture.ts'
import { fieldConditions, type FieldCondition } from './field-conditions.ts'
import { templateField, templateFields } from './template-fields.ts'
import { fieldLabel } from './template-labels.ts'
import { templateSectionNumbers } from './template-sections.ts'

/** Where the model departs from the template as extracted, with the reason. */
const departures: Record<'type' | 'label', Readonly<Record<number, string>>> = {
  type: {
    39: 'multiSelect: a breach can have a processor and a joint controller',
    118: 'text: the template lists no options',
    123: 'text: the template lists no options',
  },
  label: {
    19: 'asterisk of a footnote',
    57: 'worded shorter',
    98: '"Date of when"',
    101: 'a verb too many',
    123: 'EAA for EEA',
    126: 'attachements',
    110: 'examples left out',
    118: 'authority in the singular',
  },
}

const types: Readonly<Record<string, string>> = { 'multi-select': 'multiSelect' }

function keys(field: number, letters: readonly string[]): string[] {
  const options = templateField(field)?.options ?? []
  return letters.map((letter) => options.find(({ code }) => code === letter)?.key ?? `no option ${letter}`)
}

const part = (type: 'confidentiality' | 'integrity' | 'availability'): FieldCondition => ({
  field: 55,
  in: [type],
})
const allBut = (field: number, letter: string): FieldCondition => ({
  field,
  in: (templateField(field)?.options ?? []).filter(({ code }) => code !== letter).map(({ key }) => key),
})

/** Every wording of a condition in the template, as the model says it; letters are the template's own. */
const readings: Readonly<Record<string, FieldCondition | null>> = {
  'follow-up + withdraw': { field: 4, in: keys(4, ['c']) },
  'follow-up/withdraw': { field: 3, in: keys(3, ['b']) },
  'private sector': { field: 14, in: keys(14, ['a']) },
  'type=others': { field: 15, in: keys(15, ['d']) },
  'controller not in EEA': { outside: 'controllerOutsideEea' },
  '23=c': { field: 23, in: keys(23, ['c']) },
  'if DPO is not the reporting person': allBut(23, 'a'),
  // Fields 30 and 31: and when there is one, field 29.
  idem: { field: 29, in: ['yes'] },
  '38=yes': { field: 38, in: keys(38, ['a']) },
  '38=yes, repeatable': { field: 38, in: keys(38, ['a']) },
  '44=a,b': { field: 44, in: keys(44, ['a', 'b']) },
  'new notification and more than 72 h after awareness (source text has the comparison reversed)': {
    outside: 'late',
  },
  '50=b..f': allBut(50, 'a'),
  confidentiality: part('confidentiality'),
  'confidentiality; e only if incomplete': part('confidentiality'),
  integrity: part('integrity'),
  availability: part('availability'),
  'availability (source says integrity: slip)': part('availability'),
  '67=a,b (c: current estimate)': {
    any: [{ field: 67, in: keys(67, ['a', 'b']) }, { outside: 'estimateAtHand' }],
  },
  '79=other': { field: 79, in: ['other'] },
  '81=other': { field: 81, in: ['other'] },
  '83=other': { field: 83, in: ['other'] },
  '85=other': { field: 85, in: ['other'] },
  '97=a': { field: 97, in: keys(97, ['a']) },
  '97=b': { field: 97, in: keys(97, ['b']) },
  '97=e': { field: 97, in: keys(97, ['e']) },
  '102=b': { field: 102, in: keys(102, ['b']) },
  '109 or 110 = yes': {
    any: [
      { field: 109, in: keys(109, ['a']) },
      { field: 110, in: keys(110, ['a']) },
    ],
  },
  'only EEA controllers': { outside: 'controllerInEea' },
  '113=yes': { field: 113, in: keys(113, ['a']) },
  'per country': { field: 113, in: keys(113, ['a']) },
  'only non-EEA controllers': { outside: 'controllerOutsideEea' },
  '120=yes': { field: 120, in: keys(120, ['a']) },
  // These say something of an option or of the text, not whether the field is asked.
  'withdraw only for follow-up': null,
  'if 57=b: explain': null,
  'e only if incomplete': null,
  'd only if incomplete': null,
  'k only if incomplete': null,
  't only if incomplete': null,
}

/** Conditions that the extraction leaves out and the template's own layout makes plain. */
const silent = [19, 25, 26, 34, 35, 36, 41, 46, 53, 73, 118, 123, 126]

test('the template and the model have the same fields in the same order', () => {
  expect(templateFields.map(({ field }) => field)).toEqual(edpbTemplate.map(({ field }) => field))
})

describe.each(edpbTemplate.map((row): [number, EdpbField] => [row.field, row]))('field %i', (field, row) => {
  const model = templateField(field)

  test('has the mandate and the article', () => {
    expect([model?.mandatory, model?.gdpr]).toEqual([row.mandatory, row.gdpr])
  })

  test('has the type', () => {
    if (field in departures.type) expect(departures.type[field]).toContain(model?.type)
    else expect(model?.type).toBe(types[row.type] ?? row.type)
  })

  test('has the options, letter by letter', () => {
    const letters = model?.options?.map(({ code }) => code) ?? []
    if (row.options !== null) expect(letters).toEqual(Object.keys(row.options))
    else if (field === 39)
      expect(model?.options?.map(({ key }) => key)).toEqual(['processor', 'jointController', 'other'])
    else expect(model?.options === null || model?.type === 'boolean').toBe(true)
  })

  test('stands in the section', () => {
    const section = model === null ? null : templateSectionNumbers[model.section]
    expect(section).toBe(row.section.split(' ')[0])
  })

  test('has the label', () => {
    const label = fieldLabel(field).en.replaceAll(/[\s,]+/g, ' ')
    const theirs = row.label.replaceAll(/[\s,]+/g, ' ').trim()
    if (field in departures.label) expect(label).not.toBe(theirs)
    else expect(label.startsWith(theirs)).toBe(true)
  })

  test('has the condition', () => {
    const condition = fieldConditions[field] ?? null
    if (silent.includes(field)) {
      expect([row.condition, condition === null]).toEqual([null, false])
      return
    }
    if (row.condition === null) expect(condition).toBeNull()
    else expect(readings).toHaveProperty([row.condition], condition)
  })

  test('takes "to be determined" only while incomplete', () => {
    const named = /\b([a-z]) only if incomplete/.exec(row.condition ?? '')?.[1]
    if (named === undefined) return
    expect(
      model?.options?.filter(({ onlyWhileIncomplete }) => onlyWhileIncomplete).map(({ code }) => code),
    ).toEqual([named])
  })
})
