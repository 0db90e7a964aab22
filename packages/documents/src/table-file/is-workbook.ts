/** How a ZIP file begins, and with it a workbook. */
const firstBytes = [0x50, 0x4b, 0x03, 0x04]

/** Whether a table is a workbook rather than text, by its first bytes. */
export const isWorkbook = (bytes: Uint8Array) => firstBytes.every((byte, index) => bytes[index] === byte)
