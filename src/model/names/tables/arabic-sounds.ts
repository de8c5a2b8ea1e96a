/**
 * Letters of Arabic script and the phone that each stands for. Phones are written as in DIN 31635, with θ ð ɣ x č for
 * ث ذ غ خ تش. Long vowels are ā, w, y, because a Latin spelling may write them either way.
 * Sources: DIN 31635 and the ALA-LC table for Arabic; ISO 233-3 for Persian; the Maghrebi letters from The Unicode
 * Standard, charts 0600-06FF and 0750-077F.
 */
export interface ArabicSound {
  readonly letter: string
  readonly phone: string
  readonly example: readonly [string, string]
}

export const ARABIC_SOUNDS: readonly ArabicSound[] = [
  { letter: 'ا', phone: 'ā', example: ['صالح', 'Saleh'] },
  { letter: 'ب', phone: 'b', example: ['باشاغا', 'Bashagha'] },
  { letter: 'ت', phone: 't', example: ['فاتح', 'Fateh'] },
  { letter: 'ث', phone: 'θ', example: ['عثمان', 'Othman'] },
  { letter: 'ج', phone: 'j', example: ['جمال', 'Jamal'] },
  { letter: 'ح', phone: 'ḥ', example: ['أحمد', 'Ahmed'] },
  { letter: 'خ', phone: 'x', example: ['خليفة', 'Khalifa'] },
  { letter: 'د', phone: 'd', example: ['صدام', 'Saddam'] },
  { letter: 'ذ', phone: 'ð', example: ['القذافي', 'Qadhafi'] },
  { letter: 'ر', phone: 'r', example: ['رشيد', 'Rashid'] },
  { letter: 'ز', phone: 'z', example: ['زيدان', 'Zeidan'] },
  { letter: 'س', phone: 's', example: ['سالم', 'Salem'] },
  { letter: 'ش', phone: 'š', example: ['رشاد', 'Rashad'] },
  { letter: 'ص', phone: 's', example: ['مصطفى', 'Mustafa'] },
  { letter: 'ض', phone: 'ḍ', example: ['رمضان', 'Ramadan'] },
  { letter: 'ط', phone: 't', example: ['الطاهر', 'Taher'] },
  { letter: 'ظ', phone: 'ẓ', example: ['الناظوري', 'Nazuri'] },
  { letter: 'ع', phone: 'ʿ', example: ['عماد', 'Emad'] },
  { letter: 'غ', phone: 'ɣ', example: ['دغيم', 'Daghim'] },
  { letter: 'ف', phone: 'f', example: ['فوزي', 'Fawzi'] },
  { letter: 'ق', phone: 'q', example: ['طارق', 'Tariq'] },
  { letter: 'ك', phone: 'k', example: ['الككلي', 'Kikli'] },
  { letter: 'ل', phone: 'l', example: ['خليل', 'Khalil'] },
  { letter: 'م', phone: 'm', example: ['منصور', 'Mansour'] },
  { letter: 'ن', phone: 'n', example: ['نجيم', 'Najim'] },
  { letter: 'ه', phone: 'h', example: ['هاشم', 'Hashem'] },
  { letter: 'و', phone: 'w', example: ['مروان', 'Marwan'] },
  { letter: 'ي', phone: 'y', example: ['حميد', 'Hamid'] },
  { letter: 'پ', phone: 'p', example: ['پوتين', 'Putin'] },
  { letter: 'چ', phone: 'č', example: ['چنگيز', 'Chengiz'] },
  { letter: 'ژ', phone: 'j', example: ['ژوكوف', 'Zhukov'] },
  { letter: 'گ', phone: 'g', example: ['گول', 'Gul'] },
  { letter: 'ڨ', phone: 'g', example: ['شنڨريحة', 'Chengriha'] },
  { letter: 'ڭ', phone: 'g', example: ['ڭزناي', 'Gaznay'] },
  { letter: 'ݣ', phone: 'g', example: ['ݣزناي', 'Gaznay'] },
  { letter: 'ڤ', phone: 'v', example: ['نوڤاك', 'Novak'] },
  { letter: 'ٹ', phone: 't', example: ['بٹ', 'Butt'] },
  { letter: 'ڈ', phone: 'd', example: ['ڈار', 'Dar'] },
  { letter: 'ڑ', phone: 'r', example: ['مروڑ', 'Maror'] },
]

/** Two letters that stand for one phone. تش: Arabic media write ch so; دج at the head: the Algerian j. */
export const ARABIC_GROUPS: readonly ArabicSound[] = [
  { letter: 'تش', phone: 'č', example: ['تشارلز', 'Charles'] },
  { letter: '^دج', phone: 'j', example: ['دجمال', 'Djamal'] },
]
