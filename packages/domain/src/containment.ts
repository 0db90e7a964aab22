export * from './containment/checklist.ts'
export { containmentSteps, incidentSteps, type ContainmentStepKey } from './containment/incident-steps.ts'
export * from './containment/sources.ts'
export * from './containment/step.ts'
