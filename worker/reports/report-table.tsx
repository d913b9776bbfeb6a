import type { Child } from "./jsx-runtime.ts";

type Row = { id?: string | undefined; cells: Child[] };

/**
 * On narrow screens its rows become cards. That takes away what browsers know about tables, so the roles are spelt
 * out, and each cell says its column's name. The first cell of a row is its header.
 */
export const Table = (props: { caption: string; columns: string[]; rows: Row[]; class?: string }) => (
  // biome-ignore-start lint/a11y/noRedundantRoles: see above
  <table role="table" class={props.class}>
    <caption class="unseen">{props.caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {props.columns.map((column) => (
          <th role="columnheader" scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {props.rows.map((row) => (
        <tr role="row" id={row.id}>
          {row.cells.map((cell, i) =>
            i === 0 ? (
              <th role="rowheader" scope="row">
                {cell}
              </th>
            ) : (
              <td role="cell" data-column={props.columns[i]}>
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
  // biome-ignore-end lint/a11y/noRedundantRoles: see above
);
