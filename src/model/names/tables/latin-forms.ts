/**
 * Latin letters that Unicode decomposition does not reduce to a base letter, and how each is written without its mark
 * and how it sounds where that differs ("Yaşar" is also typed "Yasar", and sounds as "Yashar").
 * Sources: The Unicode Standard, charts 0080-024F; Turkish alphabet (Law 1353 of 1928); Maltese alphabet (Akkademja tal-Malti, 1924);
 * Czech, Slovak and Croatian háček letters; German orthography (ß = ss).
 */
export interface LatinForm {
  readonly letter: string
  /** As written when marks are left out: for "the same spelling". */
  readonly plain: string
  /** As written in English by ear: for sounds. */
  readonly sound: string
  readonly note: string
  readonly example: readonly [string, string]
}

export const LATIN_FORMS: readonly LatinForm[] = [
  { letter: 'ı', plain: 'i', sound: 'i', note: 'Turkish dotless i', example: ['Kalın', 'Kalin'] },
  { letter: 'ş', plain: 's', sound: 'sh', note: 'Turkish', example: ['Yaşar', 'Yashar'] },
  { letter: 'ș', plain: 's', sound: 'sh', note: 'Romanian', example: ['Ionuș', 'Ionush'] },
  {
    letter: 'ç',
    plain: 'c',
    sound: 'ch',
    note: 'Turkish; French ç is met by the costs of ch',
    example: ['Begeç', 'Begech'],
  },
  { letter: 'ğ', plain: 'g', sound: 'gh', note: 'Turkish soft g', example: ['Erdoğan', 'Erdoghan'] },
  { letter: 'š', plain: 's', sound: 'sh', note: 'Czech, Croatian', example: ['Kubiš', 'Kubish'] },
  { letter: 'č', plain: 'c', sound: 'ch', note: 'Czech, Croatian', example: ['Milanovič', 'Milanovich'] },
  { letter: 'ć', plain: 'c', sound: 'ch', note: 'Croatian, Polish', example: ['Milanović', 'Milanovich'] },
  { letter: 'ž', plain: 'z', sound: 'zh', note: 'Czech, Croatian', example: ['Žarko', 'Zharko'] },
  { letter: 'ħ', plain: 'h', sound: 'h', note: 'Maltese', example: ['Ħamrun', 'Hamrun'] },
  { letter: 'ġ', plain: 'g', sound: 'j', note: 'Maltese', example: ['Ġanni', 'Janni'] },
  { letter: 'ċ', plain: 'c', sound: 'ch', note: 'Maltese', example: ['Ċetta', 'Chetta'] },
  { letter: 'ß', plain: 'ss', sound: 'ss', note: 'German', example: ['Weiß', 'Weiss'] },
  { letter: 'æ', plain: 'ae', sound: 'ae', note: 'Danish, Norwegian', example: ['Kjær', 'Kjaer'] },
  { letter: 'œ', plain: 'oe', sound: 'oe', note: 'French', example: ['Œuvrard', 'Oeuvrard'] },
  { letter: 'ø', plain: 'o', sound: 'o', note: 'Danish, Norwegian', example: ['Søren', 'Soren'] },
  { letter: 'đ', plain: 'd', sound: 'd', note: 'Croatian', example: ['Đuro', 'Duro'] },
  { letter: 'ð', plain: 'd', sound: 'dh', note: 'Icelandic', example: ['Guðrun', 'Gudhrun'] },
  { letter: 'þ', plain: 'th', sound: 'th', note: 'Icelandic', example: ['Þor', 'Thor'] },
  {
    letter: 'ł',
    plain: 'l',
    sound: 'l',
    note: 'Polish, Belarusian in Latin letters',
    example: ['Łukašenka', 'Lukashenka'],
  },
  { letter: 'ə', plain: 'e', sound: 'e', note: 'Azerbaijani', example: ['Məmməd', 'Memmed'] },
  { letter: 'ɛ', plain: '', sound: '', note: 'Berber ayn', example: ['Ɛli', 'Li'] },
]
