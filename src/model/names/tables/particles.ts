/**
 * Small words that belong to the build of a name.
 * Sources: ALA-LC Arabic, rules 13-17 (article, sun letters, compounds with abd, abu, din); A. Schimmel, Islamic Names (1989);
 * Maghrebi and Turkish habits from the Libyan record.
 */
export type ParticleKind =
  /** The article: left out. */
  | 'article'
  /** The article before a sun letter: left out when a hyphen follows. */
  | 'sun article'
  /** "Servant of": joined to the next word. */
  | 'servant'
  /** "Father of": joined to the next word. */
  | 'father'
  /** "of the faith" and the like: joined to the word before. */
  | 'faith'
  /** "son of", "daughter of": kept, but weighs little. */
  | 'son'
  /** Tells a son from his father of the same name: kept, never the family name. */
  | 'generation'

export interface ParticleRow {
  readonly kind: ParticleKind
  readonly words: string
  /** Two spellings that count as one name because of this row. */
  readonly example: readonly [string, string]
}

export const PARTICLES: readonly ParticleRow[] = [
  { kind: 'article', words: 'al el ul il', example: ['Mohamed al-Menfi', 'Mohamed el Menfi'] },
  { kind: 'article', words: 'ال', example: ['محمد ال منفي', 'محمد المنفي'] },
  {
    kind: 'sun article',
    words: 'as es us ess az ez uz ezz at et ut ett ar er ur err ad ed ud edd an en un enn ash esh ush',
    example: ['Salah an-Namrush', 'Salah al-Namrush'],
  },
  { kind: 'servant', words: 'عبد', example: ['عبد الحميد دبيبة', 'عبدالحميد دبيبة'] },
  {
    kind: 'servant',
    words: 'abd abdel abdul abdal abdil abdol abdoul abder abdur abdes abdus abdez abduz abden abdun abdu',
    example: ['Abdul Hamid Dbeibah', 'Abdelhamid Dbeibah'],
  },
  { kind: 'father', words: 'ابو ابي ابا بو', example: ['أيوب أبو راس', 'أيوب بو راس'] },
  { kind: 'father', words: 'abu abou abo bou bu bo aboul abul', example: ['Ayoub Abu Ras', 'Ayoub Bouras'] },
  { kind: 'faith', words: 'دين الله', example: ['بدر الدين التومي', 'بدرالدين التومي'] },
  {
    kind: 'faith',
    words: 'din dine deen eddin eddine uddin aldin edine eldin allah ullah',
    example: ['Salah Eddine Namroush', 'Salahuddin Namroush'],
  },
  { kind: 'son', words: 'بن ابن بنت ولد', example: ['محمد بن زايد', 'محمد زايد'] },
  { kind: 'son', words: 'bin ben ibn bint bn ould', example: ['Mohamed bin Zayed', 'Mohamed Zayed'] },
  { kind: 'generation', words: 'jr junior sr senior', example: ['Charles Brown Jr.', 'Charles Brown'] },
]
