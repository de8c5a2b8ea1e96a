/**
 * Names that share their consonants and are different names: only a vowel tells them apart (صالح Saleh, صلاح Salah). Two words of
 * one row under different names are never taken for one word, however alike they sound. Latin spellings that serve two of the
 * names (Salim is written for سالم too) stand under the nearer one: a doubt is asked about, not decided.
 * Source: A. Schimmel, Islamic Names (1989), and the given names of the Libyan record.
 */
export interface NearName {
  readonly arabic: string
  readonly latin: string
}

export const NEAR_NAMES: readonly (readonly NearName[])[] = [
  [
    { arabic: 'سالم', latin: 'Salem' },
    { arabic: 'سليم', latin: 'Salim Saleem Selim' },
    { arabic: 'سلام', latin: 'Salam' },
    { arabic: 'سلامة', latin: 'Salama Salame Salameh' },
    { arabic: 'سليمان', latin: 'Sulayman Suleiman Suleyman Soliman' },
    { arabic: 'سلمان', latin: 'Salman Selman' },
  ],
  [
    { arabic: 'صالح', latin: 'Saleh Salih' },
    { arabic: 'صلاح', latin: 'Salah Selah' },
  ],
  [
    { arabic: 'حامد', latin: 'Hamed' },
    { arabic: 'حميد', latin: 'Hamid Hameed' },
    { arabic: 'حمد', latin: 'Hamad' },
    { arabic: 'حماد', latin: 'Hammad' },
    { arabic: 'أحمد', latin: 'Ahmed Ahmad Ahmet' },
    { arabic: 'أحميد', latin: 'Ahmid Ahmeed' },
  ],
  [
    { arabic: 'محمد', latin: 'Mohamed Mohammed Muhammad Muhammed Mohammad Mohamad' },
    { arabic: 'محمود', latin: 'Mahmoud Mahmud Mahmood Mahmut' },
  ],
  [
    { arabic: 'كمال', latin: 'Kamal Kemal' },
    { arabic: 'كامل', latin: 'Kamel Kamil' },
  ],
  [
    { arabic: 'جمال', latin: 'Jamal Gamal Cemal' },
    { arabic: 'جميل', latin: 'Jamil Jameel Cemil' },
  ],
  [
    { arabic: 'راشد', latin: 'Rashed' },
    { arabic: 'رشيد', latin: 'Rashid Rasheed Resit' },
    { arabic: 'رشاد', latin: 'Rashad Resat' },
  ],
  [
    { arabic: 'ماجد', latin: 'Majed' },
    { arabic: 'مجيد', latin: 'Majid Majeed' },
    { arabic: 'مجدي', latin: 'Majdi Magdi' },
  ],
  [
    { arabic: 'حسن', latin: 'Hasan Hassan' },
    { arabic: 'حسين', latin: 'Hussein Husayn Hussain Hossein Huseyin' },
    { arabic: 'حسان', latin: 'Hassaan' },
  ],
  [
    { arabic: 'سعيد', latin: 'Said Saeed Saïd' },
    { arabic: 'سعد', latin: 'Saad Sad' },
    { arabic: 'سعود', latin: 'Saud Saoud' },
  ],
  [
    { arabic: 'بشير', latin: 'Bashir Basheer Besir' },
    { arabic: 'بشار', latin: 'Bashar Bachar' },
  ],
  [
    { arabic: 'ناصر', latin: 'Naser Nasser' },
    { arabic: 'نصر', latin: 'Nasr' },
    { arabic: 'نصير', latin: 'Nasir Naseer' },
  ],
  [
    { arabic: 'عامر', latin: 'Amer' },
    { arabic: 'أمير', latin: 'Amir Emir Ameer' },
    { arabic: 'عمر', latin: 'Omar Umar Omer' },
    { arabic: 'عمرو', latin: 'Amr Amro' },
    { arabic: 'عمار', latin: 'Ammar' },
    { arabic: 'عمران', latin: 'Imran Omran' },
  ],
  [
    { arabic: 'خالد', latin: 'Khaled Khalid Halid' },
    { arabic: 'خليل', latin: 'Khalil Halil' },
    { arabic: 'خليفة', latin: 'Khalifa Halife' },
    { arabic: 'خلود', latin: 'Khuloud' },
  ],
  [
    { arabic: 'فارس', latin: 'Fares Faris' },
    { arabic: 'فراس', latin: 'Firas Feras' },
  ],
  [
    { arabic: 'زيد', latin: 'Zaid Zayd Zeid' },
    { arabic: 'زايد', latin: 'Zayed' },
    { arabic: 'زياد', latin: 'Ziad Ziyad' },
  ],
  [
    { arabic: 'علي', latin: 'Ali' },
    { arabic: 'علاء', latin: 'Alaa Ala' },
    { arabic: 'عليا', latin: 'Alia' },
  ],
  [
    { arabic: 'منصور', latin: 'Mansour Mansur' },
    { arabic: 'منير', latin: 'Munir Mounir' },
    { arabic: 'منار', latin: 'Manar' },
  ],
]
