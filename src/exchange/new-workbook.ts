import ExcelJS from 'exceljs'

/** An empty workbook. The package takes half a second to load: load this module only to read or write a workbook. */
export function newWorkbook(): ExcelJS.Workbook {
  return new ExcelJS.Workbook()
}
