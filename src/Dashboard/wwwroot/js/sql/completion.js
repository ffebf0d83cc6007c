// What the editor offers and explains: tables, columns with their meanings, and what the engine lets a statement call.
import { tablesNamed, wantsTable, qualifierBefore } from "./names.js";

export async function offerNames(monaco, address) {
  const answer = await fetch(address);
  if (!answer.ok) return;
  const schema = await answer.json();
  schema.tables = schema.tables.flatMap(table => table.names.map(name => ({ ...table, name })));
  const kinds = monaco.languages.CompletionItemKind;
  monaco.languages.registerCompletionItemProvider("sql", {
    triggerCharacters: ["."],
    provideCompletionItems: (model, position) => ({ suggestions: offers(schema, kinds, model, position) }),
  });
  monaco.languages.registerHoverProvider("sql", { provideHover: (model, position) => explanation(schema, model, position) });
}

function offers(schema, kinds, model, position) {
  const word = model.getWordUntilPosition(position);
  const range = { startLineNumber: position.lineNumber, endLineNumber: position.lineNumber, startColumn: word.startColumn, endColumn: position.column };
  const before = model.getValueInRange({ startLineNumber: 1, startColumn: 1, endLineNumber: position.lineNumber, endColumn: word.startColumn });
  const named = tablesNamed(schema.tables, model.getValue());
  const qualifier = qualifierBefore(before);
  const inLayer = schema.tables.filter(table => table.name.startsWith(`${qualifier}.`));
  if (qualifier && inLayer.length > 0) return inLayer.map((table, i) => offerTable(table, i, kinds, range, qualifier.length + 1));
  if (qualifier) return columnsOf(named.filter(n => n.alias === qualifier || n.table.name === qualifier), kinds, range);
  const tables = schema.tables.map((table, i) => offerTable(table, i, kinds, range, 0));
  if (wantsTable(before)) return tables;
  return [...columnsOf(named, kinds, range), ...schema.functions.map(f => offerFunction(f, kinds, range)), ...schema.keywords.map(k => offerKeyword(k, kinds, range)), ...tables];
}

// The order of the groups, by the first letter of what they are sorted by.
const Order = { column: "a", table: "b", function: "c", keyword: "d" };

function offerTable(table, place, kinds, range, from) {
  const name = table.name.slice(from);
  return {
    label: { label: name, description: table.says ?? "" }, kind: kinds.Struct, range, insertText: name.replace("(as_of)", "($as_of)"),
    // The layer comes after the name, or a short one would outweigh the order of the layers.
    filterText: `${table.name.split(".")[1]} ${table.name} ${table.says ?? ""} ${table.columns.map(c => c.name).join(" ")}`, sortText: Order.table + String(place).padStart(4, "0"),
    documentation: table.columns.map(column => `${column.name} ${column.type ?? ""}`).join("\n"),
  };
}

function columnsOf(named, kinds, range) {
  const columns = new Map();
  for (const { table } of named) for (const column of table.columns) columns.set(column.name, { column, table: columns.has(column.name) ? null : table });
  return [...columns.values()].map(({ column, table }, i) => ({
    label: { label: column.name, description: column.meaning }, kind: kinds.Field, range, insertText: column.name,
    // Found by its meaning in either language, typed with its marks or without.
    filterText: `${column.name} ${column.meaning} ${column.find}`, sortText: Order.column + String(i).padStart(4, "0"),
    detail: [column.type, table?.name].filter(Boolean).join(" · "), documentation: column.meaning,
  }));
}

const offerFunction = (called, kinds, range) => ({
  label: { label: called.name, detail: `(${called.parameters})`, description: called.says ?? "" }, kind: kinds.Function, range, insertText: called.name, sortText: Order.function + called.name,
  detail: `${called.name}(${called.parameters})`, documentation: called.says ?? "",
});

const offerKeyword = (name, kinds, range) => ({ label: name.toUpperCase(), kind: kinds.Keyword, range, insertText: name.toUpperCase(), sortText: Order.keyword + name });

function explanation(schema, model, position) {
  const word = model.getWordAtPosition(position);
  if (!word) return null;
  const line = model.getLineContent(position.lineNumber);
  const qualifier = qualifierBefore(line.slice(0, word.startColumn - 1));
  const named = tablesNamed(schema.tables, model.getValue());
  const table = schema.tables.find(t => t.name.split("(")[0] === (qualifier ? `${qualifier}.${word.word}` : word.word));
  const within = qualifier ? named.filter(n => n.alias === qualifier || n.table.name === qualifier) : named;
  const columns = within.flatMap(n => n.table.columns.filter(c => c.name === word.word).map(column => ({ column, table: n.table })));
  const called = schema.functions.find(f => f.name === word.word.toLowerCase());
  const lines = table ? [table.name, table.says]
    : columns.length > 0 ? columns.slice(0, 3).flatMap(({ column, table: of }) => [`${column.name} ${column.type ?? ""} · ${of.name}`, column.meaning])
    : called ? [`${called.name}(${called.parameters})`, called.says] : [];
  return lines.length === 0 ? null : { contents: lines.filter(Boolean).map(text => ({ value: plain(text) })) };
}

// Text of the warehouse is shown as it is written, not as Markdown.
const plain = text => text.replace(/[\\`*_{}[\]()#+\-.!<>|~$&]/g, "\\$&");
