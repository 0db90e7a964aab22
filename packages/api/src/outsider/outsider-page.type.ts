import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { LetterLanguage } from '@lekboek/usecases'
import { PageLanguageChoice } from './outsider.choices.ts'

@ObjectType({ description: "An organisation's own words, in one language.", simpleResolvers: true })
export class OutsiderIntroduction {
  @Field(() => PageLanguageChoice, { description: 'In which language.' })
  language!: LetterLanguage

  @Field(() => String, { description: 'What stands at the top of the page.' })
  text!: string
}

@ObjectType({ description: 'The page for people without an account.', simpleResolvers: true })
export class OutsiderPage {
  @Field(() => Boolean, { description: 'Whether reports from outside are taken.' })
  takesReports!: boolean

  @Field(() => [String], { description: 'Origins whose pages may show it in a frame.' })
  embedOrigins!: string[]

  @Field(() => [OutsiderIntroduction], { description: 'Own words at its top.' })
  introductions!: OutsiderIntroduction[]

  @Field(() => String, { description: 'Its path, `/meld/lindenrode`.' })
  path!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number
}

@InputType({ description: "An organisation's own words, in one language." })
export class OutsiderIntroductionInput {
  @Field(() => PageLanguageChoice, { description: 'In which language.' })
  language!: LetterLanguage

  @Field(() => String, { description: 'What stands at the top of the page; at most 1,000 characters.' })
  text!: string
}

@InputType({ description: 'The page for people without an account, all of it at once.' })
export class OutsiderPageInput {
  @Field(() => Boolean, { description: 'Whether reports from outside are taken.' })
  takesReports!: boolean

  @Field(() => [String], {
    description: 'Origins whose pages may show it in a frame, `https://www.example.org`; at most twenty.',
  })
  embedOrigins!: string[]

  @Field(() => [OutsiderIntroductionInput], {
    description: 'Own words at its top; none where there are none.',
  })
  introductions!: OutsiderIntroductionInput[]
}
