export function MapPath() {
  return null
}
