/**
 * Cyrillic letters as English writes them by ear. The sounds are then read as any Latin spelling is.
 * Source: BGN/PCGN 1947 romanization of Russian, and its 1965 (Ukrainian) and 1979 (Belarusian) systems for the last rows.
 */
export interface CyrillicLetter {
  readonly letter: string
  readonly latin: string
  readonly example: readonly [string, string]
}

export const CYRILLIC: readonly CyrillicLetter[] = [
  { letter: 'а', latin: 'a', example: ['Антонио', 'Antonio'] },
  { letter: 'б', latin: 'b', example: ['Дбейба', 'Dbeyba'] },
  { letter: 'в', latin: 'v', example: ['Лавров', 'Lavrov'] },
  { letter: 'г', latin: 'g', example: ['Сергей', 'Sergey'] },
  { letter: 'д', latin: 'd', example: ['Саддам', 'Saddam'] },
  { letter: 'е', latin: 'e', example: ['Бегеч', 'Begech'] },
  { letter: 'ё', latin: 'yo', example: ['Фёдоров', 'Fyodorov'] },
  { letter: 'ж', latin: 'zh', example: ['Жуков', 'Zhukov'] },
  { letter: 'з', latin: 'z', example: ['Зуби', 'Zubi'] },
  { letter: 'и', latin: 'i', example: ['Ибрагим', 'Ibragim'] },
  { letter: 'й', latin: 'y', example: ['Шойгу', 'Shoygu'] },
  { letter: 'к', latin: 'k', example: ['Фидан Хакан', 'Fidan Khakan'] },
  { letter: 'л', latin: 'l', example: ['Халифа', 'Khalifa'] },
  { letter: 'м', latin: 'm', example: ['Масад', 'Masad'] },
  { letter: 'н', latin: 'n', example: ['Намруш', 'Namrush'] },
  { letter: 'о', latin: 'o', example: ['Тчиано', 'Tchiano'] },
  { letter: 'п', latin: 'p', example: ['Путин', 'Putin'] },
  { letter: 'р', latin: 'r', example: ['Траоре', 'Traore'] },
  { letter: 'с', latin: 's', example: ['Салах', 'Salakh'] },
  { letter: 'т', latin: 't', example: ['Хафтар', 'Khaftar'] },
  { letter: 'у', latin: 'u', example: ['Булос', 'Bulos'] },
  { letter: 'ф', latin: 'f', example: ['Хафтар', 'Khaftar'] },
  { letter: 'х', latin: 'kh', example: ['Халифа', 'Khalifa'] },
  { letter: 'ц', latin: 'ts', example: ['Цветков', 'Tsvetkov'] },
  { letter: 'ч', latin: 'ch', example: ['Чурков', 'Churkov'] },
  { letter: 'ш', latin: 'sh', example: ['Намруш', 'Namrush'] },
  { letter: 'щ', latin: 'shch', example: ['Щеголев', 'Shchegolev'] },
  { letter: 'ъ', latin: '', example: ['Объедков', 'Obedkov'] },
  { letter: 'ы', latin: 'y', example: ['Рыбаков', 'Rybakov'] },
  { letter: 'ь', latin: '', example: ['Тертель', 'Tertel'] },
  { letter: 'э', latin: 'e', example: ['Эрдоган', 'Erdogan'] },
  { letter: 'ю', latin: 'yu', example: ['Гюрак', 'Gyurak'] },
  { letter: 'я', latin: 'ya', example: ['Таяни', 'Tayani'] },
  { letter: 'і', latin: 'i', example: ['Ігор', 'Igor'] },
  { letter: 'ї', latin: 'yi', example: ['Їжак', 'Yizhak'] },
  { letter: 'є', latin: 'ye', example: ['Євген', 'Yevgen'] },
  { letter: 'ґ', latin: 'g', example: ['Ґонта', 'Gonta'] },
  { letter: 'ў', latin: 'w', example: ['Быкаў', 'Bykaw'] },
]
