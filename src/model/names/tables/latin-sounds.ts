/**
 * How groups of Latin letters are heard, read in this order, before single letters stand for themselves.
 * Sources: ALA-LC Arabic (kh gh dh th sh), the French habit (ou, ch, dj, gu, ph), the German one (sch, tsch), the Italian one (sci, gh),
 * the Turkish one (c = j, met by the costs of c); BGN/PCGN for zh. Spellings of the Libyan record where no standard helps.
 */
export interface LatinSound {
  /** A pattern over lower-case letters without accents. */
  readonly letters: string
  readonly phone: string
  /** Latin spelling, and a spelling that must sound nearly the same. */
  readonly example: readonly [string, string]
}

export const LATIN_SOUNDS: readonly LatinSound[] = [
  { letters: '^isha(?=[qk]$)', phone: 'isḥa', example: ['Ishaq', 'إسحاق'] },
  { letters: 'tsch', phone: 'č', example: ['Tschad', 'Chad'] },
  { letters: 'tch', phone: 'č', example: ['Tchad', 'Chad'] },
  { letters: 'shch', phone: 'š', example: ['Shchad', 'Shad'] },
  { letters: 'sch', phone: 'š', example: ['Schoigu', 'Shoigu'] },
  { letters: 'chr', phone: 'kr', example: ['Christopher', 'كريستوفر'] },
  { letters: 'dzh', phone: 'j', example: ['Dzhamal', 'Jamal'] },
  { letters: 'zh', phone: 'j', example: ['Zhukov', 'ژوكوف'] },
  { letters: 'dj', phone: 'j', example: ['Djamal', 'جمال'] },
  { letters: 'sh', phone: 'š', example: ['Rashad', 'رشاد'] },
  { letters: 'ch', phone: 'č', example: ['Charles', 'تشارلز'] },
  { letters: 'kh', phone: 'x', example: ['Khalifa', 'خليفة'] },
  { letters: 'gh', phone: 'ɣ', example: ['Daghim', 'دغيم'] },
  { letters: 'dh', phone: 'ð', example: ['Qadhafi', 'القذافي'] },
  { letters: 'th', phone: 'θ', example: ['Othman', 'عثمان'] },
  { letters: 'ph', phone: 'f', example: ['Mostapha', 'مصطفى'] },
  { letters: 'ck', phone: 'k', example: ['Beck', 'Bek'] },
  { letters: 'qu', phone: 'k', example: ['Enrique', 'Enrike'] },
  { letters: 'gu(?=[ei])', phone: 'g', example: ['Guerini', 'Gerini'] },
  { letters: 'ohn', phone: 'on', example: ['John', 'جون'] },
  { letters: 'ou|oo', phone: 'u', example: ['Mahmoud', 'محمود'] },
  { letters: 'ee|ie', phone: 'i', example: ['Ageela', 'Agila'] },
  { letters: 'ay|ai', phone: 'ay', example: ['Zain', 'الزين'] },
  { letters: 'ey|ei', phone: 'ey', example: ['Zeidan', 'زيدان'] },
]
