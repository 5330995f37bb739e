import { z } from 'zod'

/** The window of a list that is on screen; no list is ever asked for whole. */
export const Page = z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) })

export const pageOf = <S extends z.ZodType>(row: S) => z.object({ total: z.int(), rows: z.array(row) })
