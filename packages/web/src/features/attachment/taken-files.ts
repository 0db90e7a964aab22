/** What the server takes, for the browser's own dialog. A telephone that is asked for JPEG turns its own format into it. */
export const takenFiles = [
  ...['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
  ...['.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp', '.txt', '.log', '.csv', '.eml', '.msg'],
].join(',')
