export function MapChips() {
  return null
}
