/**
 * Digits that Unicode decomposition leaves as they are.
 * Source: The Unicode Standard, 0660-0669 (Arabic-Indic) and 06F0-06F9 (Eastern, used in Persian and Urdu).
 */
export const DIGIT_ROWS: readonly { readonly script: string; readonly digits: string }[] = [
  { script: 'Arabic-Indic', digits: '٠١٢٣٤٥٦٧٨٩' },
  { script: 'Eastern Arabic-Indic', digits: '۰۱۲۳۴۵۶۷۸۹' },
]
