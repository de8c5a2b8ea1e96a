/** Parts of invented people's names, in both scripts. */

type Spelling = readonly [latin: string, arabic: string]

const GIVEN: readonly Spelling[] = [
  ['Ahmed', 'أحمد'],
  ['Mohamed', 'محمد'],
  ['Mahmoud', 'محمود'],
  ['Mustafa', 'مصطفى'],
  ['Ali', 'علي'],
  ['Omar', 'عمر'],
  ['Osama', 'أسامة'],
  ['Khaled', 'خالد'],
  ['Salem', 'سالم'],
  ['Salah', 'صلاح'],
  ['Hassan', 'حسن'],
  ['Hussein', 'حسين'],
  ['Ibrahim', 'إبراهيم'],
  ['Ismail', 'إسماعيل'],
  ['Yousef', 'يوسف'],
  ['Younes', 'يونس'],
  ['Nasser', 'ناصر'],
  ['Faraj', 'فرج'],
  ['Fathi', 'فتحي'],
  ['Idris', 'إدريس'],
  ['Jamal', 'جمال'],
  ['Karim', 'كريم'],
  ['Majid', 'ماجد'],
  ['Marwan', 'مروان'],
  ['Munir', 'منير'],
  ['Rashid', 'رشيد'],
  ['Ramadan', 'رمضان'],
  ['Said', 'سعيد'],
  ['Samir', 'سمير'],
  ['Tarek', 'طارق'],
  ['Walid', 'وليد'],
  ['Ziad', 'زياد'],
  ['Bashir', 'بشير'],
  ['Adel', 'عادل'],
  ['Anwar', 'أنور'],
  ['Habib', 'حبيب'],
  ['Layla', 'ليلى'],
  ['Maryam', 'مريم'],
  ['Najla', 'نجلاء'],
  ['Salwa', 'سلوى'],
]

const FAMILY: readonly Spelling[] = [
  ['al-Tarhouni', 'الترهوني'],
  ['al-Zintani', 'الزنتاني'],
  ['al-Misrati', 'المصراتي'],
  ['al-Warfalli', 'الورفلي'],
  ['al-Obeidi', 'العبيدي'],
  ['al-Barasi', 'البرعصي'],
  ['al-Maghribi', 'المغربي'],
  ['al-Fezzani', 'الفزاني'],
  ['al-Gharyani', 'الغرياني'],
  ['al-Sabri', 'الصبري'],
  ['al-Hamdani', 'الحمداني'],
  ['al-Qadhi', 'القاضي'],
  ['al-Sharif', 'الشريف'],
  ['al-Tayeb', 'الطيب'],
  ['al-Ghazali', 'الغزالي'],
  ['al-Jazairi', 'الجزائري'],
  ['al-Khatib', 'الخطيب'],
  ['al-Masri', 'المصري'],
  ['al-Najjar', 'النجار'],
  ['al-Rifai', 'الرفاعي'],
  ['al-Shami', 'الشامي'],
  ['al-Tunisi', 'التونسي'],
  ['Bouzid', 'بوزيد'],
  ['Daoud', 'داود'],
  ['Fayad', 'فياض'],
  ['Ghanem', 'غانم'],
  ['Haddad', 'حداد'],
  ['Jaber', 'جابر'],
  ['Kanaan', 'كنعان'],
  ['Lamin', 'الأمين'],
  ['Mansour', 'منصور'],
  ['Nouri', 'نوري'],
  ['Qasim', 'قاسم'],
  ['Rajab', 'رجب'],
  ['Sabbagh', 'صباغ'],
  ['Shaheen', 'شاهين'],
  ['Toumi', 'التومي'],
  ['Wahbi', 'وهبي'],
  ['Yacoub', 'يعقوب'],
  ['Zaidan', 'زيدان'],
]

/** So many different names there are; the number of a person beyond it begins again. */
export const SPELLINGS = GIVEN.length * GIVEN.length * FAMILY.length

/** A prime that shares no factor with the number of names: neighbours in number share no part of their names. */
const STRIDE = 37_189

/** Given name, father's and family's, of person number n. */
export const personName = (n: number): { readonly en: string; readonly ar: string } => {
  const mixed = (n * STRIDE) % SPELLINGS
  const parts = [
    GIVEN[mixed % GIVEN.length],
    GIVEN[Math.floor(mixed / GIVEN.length) % GIVEN.length],
    FAMILY[Math.floor(mixed / (GIVEN.length * GIVEN.length))],
  ]
  return {
    en: parts.map((part) => part?.[0] ?? '').join(' '),
    ar: parts.map((part) => part?.[1] ?? '').join(' '),
  }
}
