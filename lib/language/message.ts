/** The categories of `Intl.PluralRules`; which of them a language has differs: English two, Welsh all six. */
export const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
export type PluralCategory = (typeof PLURAL_CATEGORIES)[number]

/** The forms of a message by the category of the value named `count`; a category without a form takes `other`. */
export type PluralForms = { readonly other: string } & { readonly [Category in PluralCategory]?: string }

export type Message = string | PluralForms

/** The places of a message that are to be filled, `{name}`, as a union of their names. */
type PlacesOf<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | PlacesOf<Rest> : never
type OtherOf<Words> = Words extends { readonly other: infer Other } ? Other : Words
type AnyOf<Words> = Words extends string ? Words : Words[keyof Words]
type IsSame<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false

/** The same keys as `Original`, each with words of another language. */
export type Translation<Original> = { readonly [Key in keyof Original]: Message }

/**
 * The keys of a translation whose places are not those of the original: `other`, or the only form, must have exactly
 * the same, and no form may have one that the original lacks. `never` where all fit.
 */
export type Misfit<Original, Translated extends Translation<Original>> = {
  [Key in keyof Original]: IsSame<
    PlacesOf<OtherOf<Original[Key]>>,
    PlacesOf<OtherOf<Translated[Key]>>
  > extends true
    ? [PlacesOf<AnyOf<Translated[Key]>>] extends [PlacesOf<AnyOf<Original[Key]>>]
      ? never
      : Key
    : Key
}[keyof Original]
