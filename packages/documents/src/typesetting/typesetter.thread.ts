/** What the thread beside the server runs; see {@link ./typeset-apart.ts}. */
export { typeset as default } from './typesetter.ts'
