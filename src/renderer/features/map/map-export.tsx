export function MapExport() {
  return null
}
