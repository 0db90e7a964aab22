/** What a chooser of files shows where a table is wanted: what spreadsheets save. */
export const tableFiles =
  '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
