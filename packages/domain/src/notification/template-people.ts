import { peopleCategories, type PeopleCategory } from '../facts/choices.ts'

/** The groups of people of the EDPB's template; a municipality tells more of them apart. */
export const templatePeopleCategories: readonly PeopleCategory[] = peopleCategories.slice(
  0,
  peopleCategories.indexOf('welfareClients'),
)
