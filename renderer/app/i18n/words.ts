/** The shape of one language's words: every text of the Danish ones, under the same keys. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }

type Head<C extends string> = C extends `${infer H}.${string}` ? H : C
type Tail<C extends string, H extends string> = C extends `${H}.${infer T}` ? T : never

/** A sentence for each code: `file.notFound` is `{ file: { notFound: … } }`. A missing or unknown code is refused. */
export type Sentences<C extends string> = {
  readonly [H in Head<C>]: H extends C ? string : { readonly [T in Tail<C, H>]: string }
}
