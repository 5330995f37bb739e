export function MapViews() {
  return null
}
