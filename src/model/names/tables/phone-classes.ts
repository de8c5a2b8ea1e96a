/**
 * The consonant class or classes of a phone, for search keys. The first is the usual one; the others are what another
 * habit of spelling makes of the same sound (ج is j or g, ذ is dh or z, ث is th or s). Vowels, ʿayn, w and y have no class.
 * Source: the groups of DIN 31635 letters that English, French, Italian, Turkish and German spellings of the Libyan record confuse.
 */
export interface PhoneClass {
  readonly phone: string
  /** A hyphen: may be left out. */
  readonly classes: string
  /** Two spellings that share a key because of this row. */
  readonly example: readonly [string, string]
}

export const PHONE_CLASSES: readonly PhoneClass[] = [
  { phone: 'b', classes: 'B', example: ['Badi', 'بادي'] },
  { phone: 'p', classes: 'B', example: ['Pashagha', 'باشاغا'] },
  { phone: 'f', classes: 'F', example: ['Fawzi', 'فوزي'] },
  { phone: 'v', classes: 'F-', example: ['Mevlana', 'مولانا'] },
  { phone: 't', classes: 'T', example: ['Taher', 'طاهر'] },
  { phone: 'θ', classes: 'TS', example: ['Osman', 'عثمان'] },
  { phone: 'd', classes: 'D', example: ['Saddam', 'صدام'] },
  { phone: 'ð', classes: 'DZ', example: ['Nadhouri', 'Nadori'] },
  { phone: 'ḍ', classes: 'DZ', example: ['Ramazan', 'رمضان'] },
  { phone: 'ẓ', classes: 'DZ', example: ['Nadori', 'الناظوري'] },
  { phone: 'z', classes: 'Z', example: ['Zubi', 'زوبي'] },
  { phone: 's', classes: 'S', example: ['Salem', 'سالم'] },
  { phone: 'š', classes: 'X', example: ['Namroush', 'Namrouch'] },
  { phone: 'č', classes: 'XH', example: ['Chalifa', 'خليفة'] },
  { phone: 'c', classes: 'KJSX', example: ['Belgacem', 'Belgasem'] },
  { phone: 'j', classes: 'JK', example: ['Garushi', 'الجروشي'] },
  { phone: 'g', classes: 'K', example: ['Gaddafi', 'قدافي'] },
  { phone: 'k', classes: 'K', example: ['Kikli', 'ككلي'] },
  { phone: 'q', classes: 'K', example: ['Tariq', 'Tarik'] },
  { phone: 'ɣ', classes: 'K', example: ['Bashagha', 'Bashaga'] },
  { phone: 'x', classes: 'H', example: ['Khalid', 'Halid'] },
  { phone: 'h', classes: 'H', example: ['Hashem', 'هاشم'] },
  { phone: 'ḥ', classes: 'H', example: ['Hamza', 'حمزة'] },
  { phone: 'l', classes: 'L', example: ['Lafi', 'لافي'] },
  { phone: 'm', classes: 'M', example: ['Menfi', 'منفي'] },
  { phone: 'n', classes: 'N', example: ['Nowasi', 'نواصي'] },
  { phone: 'r', classes: 'R', example: ['Rashad', 'رشاد'] },
]
