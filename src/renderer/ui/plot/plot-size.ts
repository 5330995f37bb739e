/** The height of a drawing over time in pixels, kept free before it is drawn so that the page does not jump. */
export const PLOT_HEIGHT = 180
