import type { TemplateMembersQuery } from '../../generated/graphql.ts'

export type TemplateMember = TemplateMembersQuery['templateMembers'][number]

/** What one looks for among the organisations; an empty field asks nothing. */
export interface MemberFilter {
  words: string
  form: string
  language: string
}

/** Those that fit the filter; what is chosen stays in sight. */
export function shownMembers(
  members: readonly TemplateMember[],
  { words, form, language }: MemberFilter,
  chosen: readonly string[],
): TemplateMember[] {
  const typed = words.trim().toLowerCase()
  return members.filter(
    (member) =>
      chosen.includes(member.id) ||
      (member.name.toLowerCase().includes(typed) &&
        (form === '' || member.form === form) &&
        (language === '' || member.languages.includes(language))),
  )
}
