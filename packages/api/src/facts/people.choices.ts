import { countKinds, peopleCategories } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const PeopleCategoryChoice = choice(
  'PeopleCategory',
  peopleCategories,
  "Groups of people (field 65; a municipality's own groups under option j).",
  {
    citizens: 'Citizens and other customers.',
    employees: 'Employees, former ones and candidates.',
    lawEnforcement: 'Military or police staff.',
    minors: 'Minors.',
    patients: 'Patients.',
    students: 'Students.',
    subscribers: 'Subscribers.',
    users: 'Users.',
    vulnerable: 'Vulnerable people: elderly, refugees, disabled people, victims.',
    other: 'Other people.',
    toBeDetermined: 'Not known yet.',
    welfareClients: 'Clients of the welfare service.',
    incomeSupportRecipients: 'People on income support.',
    candidates: 'Candidates for a job.',
    suppliers: 'Suppliers.',
    electedOfficials: 'Elected officials.',
    volunteers: 'Volunteers.',
    childcareChildren: 'Children in childcare.',
    libraryOrSportMembers: 'Members of library or sports services.',
    residents: 'Residents of care homes.',
  },
)

export const CountKindChoice = choice('CountKind', countKinds, 'How exact a number is (fields 67 and 72).', {
  exact: 'Exact.',
  approximate: 'Approximate.',
  cannotBeDetermined: 'It cannot be determined.',
  toBeDetermined: 'Not known yet.',
})
