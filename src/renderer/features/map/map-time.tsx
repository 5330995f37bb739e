export function MapTime() {
  return null
}
