/**
 * Ranks, titles and forms of address in front of a name. They are taken off while a name stays behind them; a text of
 * titles alone keeps them. Words are without article; letter forms and accents do not matter.
 * A title that is a given name too (السيد, Sheikh) is only taken off when two words stay.
 * Sources: Libyan, Egyptian and Turkish rank lists in the Libyan record; NATO STANAG 2116 for the English, French, Italian ranks.
 */
export interface TitleRow {
  readonly kind: 'rank' | 'part of a rank' | 'address' | 'office' | 'given name too'
  readonly language: string
  readonly words: string
}

export const TITLES: readonly TitleRow[] = [
  { kind: 'rank', language: 'ar', words: 'مشير فريق لواء عميد عقيد مقدم رائد نقيب ملازم' },
  { kind: 'part of a rank', language: 'ar', words: 'أول ركن طيار بحري' },
  {
    kind: 'address',
    language: 'ar',
    words: 'دكتور دكتورة مهندس مهندسة أستاذ أستاذة سعادة معالي فخامة سيادة حاج',
  },
  { kind: 'office', language: 'ar', words: 'رئيس وزير وزيرة سفير سفيرة مستشار مستشارة قائد آمر' },
  { kind: 'given name too', language: 'ar', words: 'سيد سيدة شيخ أمير' },
  {
    kind: 'rank',
    language: 'en',
    words: 'marshal general lieutenant major brigadier colonel captain admiral',
  },
  { kind: 'rank', language: 'en', words: 'gen lt ltg maj brig col capt adm cdr commodore sergeant sgt' },
  { kind: 'part of a rank', language: 'en', words: 'field staff vice rear first retired ret' },
  {
    kind: 'address',
    language: 'en',
    words: 'dr mr mrs ms prof professor eng sir hon honorable honourable his her excellency haj hajj',
  },
  {
    kind: 'office',
    language: 'en',
    words: 'president minister prime ambassador amb commander chief judge secretary senator',
  },
  { kind: 'given name too', language: 'en', words: 'sheikh shaikh sheik shaykh prince' },
  { kind: 'rank', language: 'fr', words: 'maréchal amiral capitaine commandant' },
  { kind: 'address', language: 'fr', words: 'mme mlle monsieur madame docteur' },
  { kind: 'office', language: 'fr', words: 'ministre ambassadeur ambassadrice' },
  { kind: 'rank', language: 'it', words: 'maresciallo generale colonnello capitano ammiraglio' },
  { kind: 'address', language: 'it', words: 'signor signora dott' },
  { kind: 'office', language: 'it', words: 'ministro ambasciatore presidente' },
  {
    kind: 'rank',
    language: 'tr',
    words: 'mareşal orgeneral korgeneral tümgeneral tuğgeneral albay yarbay oramiral',
  },
  { kind: 'office', language: 'tr', words: 'bakan büyükelçi' },
]
