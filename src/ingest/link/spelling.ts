/** "head-of-delegation" → "HEAD_OF_DELEGATION": from files to the graph. */
export const upperSnake = (word: string): string => word.toUpperCase().replaceAll('-', '_')
