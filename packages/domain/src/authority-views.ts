export * from './notification/authority-views.ts'
export * from './notification/dossier-view.ts'
