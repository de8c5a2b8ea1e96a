/**
 * What is written together with a name and taken off, or brought to one form, before it is heard. A hyphen keeps the parts' sounds apart (abd-hamid has no dh). Read in this order; every row that
 * fits is used. Words are in their normal form (`normalise`), Turkish letters as they sound.
 * Sources: ALA-LC Arabic, rules 13-17; Maghrebi and Turkish habits from the Libyan and Tunisian spellings measured.
 */
export interface JoinedForm {
  readonly pattern: RegExp
  readonly replacement: string
  /** A word, and the same name written apart or otherwise. */
  readonly example: readonly [string, string]
}

export const ARABIC_JOINED: readonly JoinedForm[] = [
  { pattern: /^ال(?=..)/u, replacement: '', example: ['الحداد', 'حداد'] },
  { pattern: /^لل(?=..)/u, replacement: '', example: ['للقوات', 'القوات'] },
  { pattern: /^عبدال(?=..)/u, replacement: 'عبد-', example: ['عبدالحميد', 'عبد الحميد'] },
  { pattern: /^با?ل(?=قاسم$)/u, replacement: 'بو-', example: ['بلقاسم', 'أبو القاسم'] },
  { pattern: /^ابو(?=...)/u, replacement: 'بو-', example: ['أبوراس', 'أبو راس'] },
  { pattern: /(?<=..)ال(?=(?:دين|اسلام)$)/u, replacement: '-', example: ['بدرالدين', 'بدر الدين'] },
]

export const LATIN_JOINED: readonly JoinedForm[] = [
  { pattern: /^abd[aeiou]{1,2}l(?=[a-z]{2})/u, replacement: 'abd-', example: ['abdelghani', 'abd al-ghani'] },
  {
    pattern: /^abd[aeiou]{1,2}([a-z])\1(?=[a-z]{2})/u,
    replacement: 'abd-$1',
    example: ['abdessalam', 'abd al-salam'],
  },
  {
    pattern: /^abd[aeiou]{1,2}(?=(?:sh|[szrndt])[aeiou]*[a-z]{3})/u,
    replacement: 'abd-',
    example: ['abdurazak', 'abd al-razak'],
  },
  {
    pattern: /^ab[aeiou]rr(?=[aeiou][a-z]{2})/u,
    replacement: 'abd-r',
    example: ['aburraouf', 'abd al-raouf'],
  },
  { pattern: /^(?:abou|abu)(?=[a-z]{4})/u, replacement: 'bu-', example: ['abunawas', 'abu nawas'] },
  { pattern: /^b[ae]l(?=[kgq][aeiou]s)/u, replacement: 'bu-', example: ['belqasim', 'abu al-qasim'] },
  { pattern: /^b[ae]l(?=[kg]acem)/u, replacement: 'bu-', example: ['belgacem', 'abu al-gacem'] },
  { pattern: /^[ae]([tdrznslj])\1(?=[a-z]{3})/u, replacement: '$1', example: ['ennaceur', 'al-naceur'] },
  { pattern: /^[ae]l(?=[bcdfghjkmnpqrstvwxz][a-z]{3})/u, replacement: '', example: ['elbaour', 'al-baour'] },
  {
    pattern: /(?<=[a-z]{2})(?:[eau]?[dl]|[eau])d(?:in|een)e?$/u,
    replacement: '-din',
    example: ['salaheddine', 'salah al-din'],
  },
  { pattern: /(?<=[a-z]{3})d(?:ine|een)$/u, replacement: '-din', example: ['nourdine', 'nour al-din'] },
]
