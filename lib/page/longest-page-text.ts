/** The most text of one page that is read; what lies beyond it gets no marks. UTF-16 code units. */
export const LONGEST_PAGE_TEXT = 4_000_000
