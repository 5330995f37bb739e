import { z } from 'zod'
import { circleKinds } from '../domain/circle'
import { Id } from '../domain/fields'
import { command, query } from './method'

export const CircleRow = z.object({ id: Id, name: z.string(), kind: z.enum(circleKinds), members: z.int() })
export type CircleRow = z.infer<typeof CircleRow>

export const circles = {
  'circles.list': query(z.void(), z.array(CircleRow)),
  'circles.create': command(
    z.object({ name: z.string().trim().min(1).max(300), kind: z.enum(circleKinds).default('other') }),
    z.object({ id: Id }),
    'history.circleAdded'
  )
}
