import {
  fieldConditions,
  type FieldCondition,
  type OutsideGround,
} from '../../src/notification/field-conditions.ts'
import { templateFieldLabels } from '../../src/notification/template-field-labels.ts'
import { templateFields, type TemplateField } from '../../src/notification/template-fields.ts'
import { optionLabel } from '../../src/notification/template-labels.ts'
import { templateSectionLabels } from '../../src/notification/template-section-labels.ts'
import { templateSectionNumbers, templateSections } from '../../src/notification/template-sections.ts'
import { code, table, type LawPage } from './page.ts'

export function templatePage(): LawPage {
  const count = (mandate: string): string =>
    String(templateFields.filter(({ mandatory }) => mandatory === mandate).length)
  return {
    file: 'template.md',
    title: 'The notification',
    about: 'the fields of the EDPB template, their options and when they are demanded',
    body: [
      `A notification (*melding*) follows the EDPB template v1.0 (adopted 8 June 2026, draft in consultation until 5 August 2026): ${String(templateFields.length)} fields, ${count('yes')} mandatory, ${count('conditional')} conditional and ${count('no')} optional. Field list after the CC BY 4.0 extraction by Nicola Franchetto and Martim Taborda Barata; Dutch, French and German are our own wording; Dutch and English are printed here.`,
      'The template itself gives the number 2.3 to two sections, the data protection officer and the contact point. A field is asked where its condition holds: `29 = yes` is the answer to field 29; what no field says stands in words.',
      'An option marked † means “to be determined”: it fits an incomplete notification only.',
      ...templateSections.flatMap((section) => {
        const { en, nl } = templateSectionLabels[section]
        return [
          `## ${templateSectionNumbers[section]} ${en} (*${nl}*)`,
          table(
            ['Field', 'nl', 'en', 'Asked', 'GDPR', 'Options'],
            templateFields.filter((field) => field.section === section).map(rowOf),
          ),
        ]
      }),
    ],
  }
}

const groundWords: Readonly<Record<OutsideGround, string>> = {
  controllerOutsideEea: 'the controller is outside the EEA',
  controllerInEea: 'the controller is in the EEA',
  late: 'a new notification is late',
  authorityAsksItself: 'the authority asks it in its own form',
  somethingToAdd: 'there is something to add',
  estimateAtHand: 'an estimate is at hand',
}

function conditionWords(condition: FieldCondition): string {
  if ('outside' in condition) return groundWords[condition.outside]
  if ('any' in condition) return condition.any.map(conditionWords).join(' or ')
  return `${String(condition.field)} = ${condition.in.map(code).join(' or ')}`
}

const mandates = { yes: 'mandatory', conditional: 'conditional', no: 'optional' } as const

function rowOf({ field, type, mandatory, gdpr, options }: TemplateField): string[] {
  const choices = (options ?? []).map((option) => {
    const mark = option.onlyWhileIncomplete ? '†' : ''
    return `${option.code} ${optionLabel(field, option.key)?.nl ?? option.key}${mark}`
  })
  const condition = fieldConditions[field]
  const silent = mandatory === 'conditional' ? ' (the template names no condition: asked of everybody)' : ''
  const where = condition === undefined ? silent : ` where ${conditionWords(condition)}`
  const asked = `${mandates[mandatory]}${where}, ${code(type)}`
  const { nl, en } = templateFieldLabels[field]
  return [String(field), nl, en, asked, gdpr ?? '–', choices.join('; ') || '–']
}
