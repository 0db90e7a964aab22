import type { ImportReport } from '@lekboek/usecases'
import { fileProblemText, reasonText } from './reason-text.ts'

/** The report as the operator reads it: what is wrong with the file, each row that is not as it was, the counts. */
export function reportLines(report: ImportReport): string[] {
  if (report.problems.length > 0) {
    return [...report.problems.map(fileProblemText), 'Nothing was taken from the file.']
  }
  const rows = report.rows.filter(({ outcome }) => outcome !== 'unchanged')
  return [...rows.map(rowLine), countsLine(report)]
}

function rowLine({ line, name, outcome, reasons }: ImportReport['rows'][number]): string {
  const why = reasons.map(reasonText).join('; ')
  return [`line ${line}`, outcome.padEnd(8), name ?? '', why].filter((part) => part !== '').join('  ')
}

function countsLine({ counts, isDryRun }: ImportReport): string {
  const { created, updated, unchanged, refused } = counts
  const what = `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`
  return isDryRun ? `${what} (a dry run: nothing was changed).` : `${what}.`
}
