export * from './notification/authority-views.ts'
export * from './notification/dossier-view.ts'
export * from './notification/published-cause.ts'
