import { useState } from 'react'
import { Pager } from '../pager'
import classes from './plot.module.css'

export interface PlotTableData {
  /** The heading of each column; the first column names the rows. */
  columns: readonly string[]
  /** The cells of each row, as they are read; over time, a table of many rows has the latest first. */
  rows: readonly (readonly string[])[]
}

/** Longer tables are leafed through. */
const SIZE = 24

/** The numbers of a plot. */
export function PlotTable({ title, columns, rows }: PlotTableData & { title: string }) {
  const [asked, setOffset] = useState(0)
  // Rows may have gone since one leafed to the last of them.
  const offset = asked < rows.length ? asked : 0
  return (
    <>
      <div className={classes.tableRoom}>
        <table className={classes.table}>
          <caption className="nv-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(offset, offset + SIZE).map((cells, index) => (
              <tr key={offset + index}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={columns[column]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[column]}>{cell}</td>
                  )
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager label={title} offset={offset} size={SIZE} total={rows.length} onChange={setOffset} />
    </>
  )
}
