// The names in a statement, as far as they can be told while it is still being written.

const NotAliases = new Set(["on", "where", "join", "left", "right", "inner", "outer", "full", "cross", "natural", "semi", "anti", "asof", "positional", "group", "order", "having", "qualify", "window", "limit",
  "offset", "union", "except", "intersect", "using", "tablesample", "select", "from"]);

const withoutText = sql => sql.replace(/--[^\n]*|'(?:[^']|'')*'/g, " ");

/** The tables that the statement names after FROM, JOIN or a comma, with what it calls them. */
export function tablesNamed(tables, sql) {
  const byName = new Map(tables.map(table => [table.name.split("(")[0], table]));
  const named = [];
  for (const [, name, alias] of withoutText(sql).matchAll(/(?:\bfrom|\bjoin|,)\s*([a-z_]\w*\.[a-z_]\w*)(?:\s*\([^()]*\))?(?:\s+(?:as\s+)?([a-z_]\w*))?/gi)) {
    const table = byName.get(name.toLowerCase());
    if (table) named.push({ table, alias: alias && !NotAliases.has(alias.toLowerCase()) ? alias : name.split(".")[1] });
  }
  return named;
}

/** Whether a table is expected here: right after FROM or JOIN, or after a comma of such a list. */
export const wantsTable = before => /\b(?:from|join)\s+$/i.test(withoutText(before)) || /\bfrom\s+(?:[\w.]+(?:\s*\([^()]*\))?(?:\s+\w+)*\s*,\s*)+$/i.test(withoutText(before));

/** What stands before a dot that ends the text: an alias, a layer, or a table with its layer; null without a dot. */
export const qualifierBefore = before => before.match(/([a-z_]\w*(?:\.[a-z_]\w*)?)\.$/i)?.[1] ?? null;
