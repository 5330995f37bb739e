/** `light` is for a screen, `print` for paper: darker and thinner lines, no tint, every sign kept. */
export const pictureStyles = ['light', 'print'] as const
export type PictureStyle = (typeof pictureStyles)[number]

/** What everything is drawn with. */
export interface Pen {
  /** The colour behind everything, null where the paper is. */
  ground: string | null
  /** The colour of the ground, also where it is not drawn. */
  paper: string
  ink: string
  line: string
  outline: string
  /** What the widths of lines are multiplied by. */
  thin: number
  /** How much of a circle's colour lies on its ground. */
  tint: number
  /** Size of the letters in pixels; marks, gaps and lines go with it. */
  font: number
  /** Inside a page the font is the page's, and a name is written once, with its edge painted first. */
  inPage: boolean
}

const styles = {
  light: { ground: '#ffffff', ink: '#1f2933', line: '#8190a0', outline: '#5b6670', thin: 1, tint: 0.12 },
  print: { ground: null, ink: '#000000', line: '#4f5b66', outline: '#1f2933', thin: 0.6, tint: 0 }
} as const satisfies Record<PictureStyle, Partial<Pen>>

/** Letters of a picture of its own, and of one inside a page, in pixels. */
const fonts = { alone: 13, inPage: 10 } as const

export const penFor = (style: PictureStyle, inPage: boolean): Pen => ({
  ...styles[style],
  paper: '#ffffff',
  font: inPage ? fonts.inPage : fonts.alone,
  inPage
})

/** Sizes are those of the map on screen, whose letters have thirteen pixels. */
export const unit = ({ font }: Pen): number => font / fonts.alone
