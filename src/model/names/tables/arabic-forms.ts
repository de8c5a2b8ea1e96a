/**
 * Forms of an Arabic letter that count as one letter when two spellings are compared.
 * Accents are gone before this table is read (Unicode decomposition, NFKD): آ أ إ are ا, ؤ is و, ئ is ي by then, and
 * presentation forms and ligatures are plain letters.
 * Source: The Unicode Standard, charts 0600-06FF (Arabic) and 0750-077F; the foldings of Arabic search
 * (Larkey, Ballesteros, Connell 2002, "light stemming": alef, yaa and taa marbuta unified).
 */
export interface ArabicForm {
  readonly form: string
  readonly base: string
  readonly note: string
  /** Two spellings of one name that only differ by this form. */
  readonly example: readonly [string, string]
}

export const ARABIC_FORMS: readonly ArabicForm[] = [
  { form: 'ٱ', base: 'ا', note: 'alef wasla', example: ['ٱلحداد', 'الحداد'] },
  { form: 'ى', base: 'ي', note: 'alef maqsura; final yaa in Egypt', example: ['على', 'علي'] },
  { form: 'ة', base: 'ه', note: 'taa marbuta', example: ['الدبيبة', 'الدبيبه'] },
  { form: 'ء', base: '', note: 'hamza on the line', example: ['نجلاء', 'نجلا'] },
  { form: 'ی', base: 'ي', note: 'Persian yeh', example: ['علی', 'علي'] },
  { form: 'ې', base: 'ي', note: 'Pashto e', example: ['علې', 'علي'] },
  { form: 'ے', base: 'ي', note: 'Urdu yeh barree', example: ['علے', 'علي'] },
  { form: 'ک', base: 'ك', note: 'Persian keheh', example: ['کمال', 'كمال'] },
  { form: 'ڪ', base: 'ك', note: 'swash kaf', example: ['ڪمال', 'كمال'] },
  { form: 'ہ', base: 'ه', note: 'Urdu heh goal', example: ['طہ', 'طه'] },
  { form: 'ھ', base: 'ه', note: 'Urdu heh doachashmee', example: ['مھدي', 'مهدي'] },
  { form: 'ە', base: 'ه', note: 'Kurdish and Uyghur ae', example: ['طە', 'طه'] },
  { form: 'ۃ', base: 'ه', note: 'Urdu taa marbuta goal', example: ['حمزۃ', 'حمزة'] },
  { form: 'ں', base: 'ن', note: 'Urdu noon without dot', example: ['خاں', 'خان'] },
  { form: 'ٮ', base: 'ب', note: 'beh without dots', example: ['حٮيب', 'حبيب'] },
]
