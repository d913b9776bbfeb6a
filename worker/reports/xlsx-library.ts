// What we use of it, by name: an import() of the library itself would bundle its readers and charts too.
export { calculateRowHeight, colToLetter, writeXlsx } from "hucre/xlsx";
