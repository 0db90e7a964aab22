export {
  breachFields,
  changedBreachFields,
  factOfBreachField,
  readBreachFacts,
  wholeBreach,
  type BreachContent,
  type BreachFactField,
  type BreachFacts,
  type BreachField,
} from './breach/breach-facts.ts'
export * from './breach/breach-problems.ts'
export * from './breach/named-controllers.ts'
export * from './breach/open-long.ts'
export * from './identifier/region.ts'
export * from './processor-report/awareness-bearing.ts'
export * from './processor-report/contract-term.ts'
export {
  ownSaid,
  pathsOfSaid,
  saidFacts,
  saidFields,
  saidIn,
  saysSame,
  sectionOfSaid,
  sparesProcessor,
  withSaid,
  type Said,
  type SaidFacts,
  type SaidField,
} from './processor-report/said-facts.ts'
