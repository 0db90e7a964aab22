/** The button that starts the check of a signal, to which the next step leads while one is in its room. */
export const startId = 'start-check'
