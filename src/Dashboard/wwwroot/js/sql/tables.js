// The tables beside the statement: found while typing, and their names written into it.
import { fold, say } from "./words.js";

/** Shows only the tables whose names, heads or meanings hold all words; Enter still asks the data dictionary. */
export function findTables() {
  const search = document.getElementById("schema-search");
  const tables = [...document.querySelectorAll(".schema li[data-find]")];
  const layers = [...document.querySelectorAll(".schema .layer")];
  const open = layers.map(layer => layer.open);
  let isSearching = false;
  search.addEventListener("input", () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    if (!isSearching) layers.forEach((layer, i) => { open[i] = layer.open; });
    isSearching = words.length > 0;
    for (const table of tables) table.hidden = !words.every(word => table.dataset.find.includes(word));
    const found = tables.filter(table => !table.hidden).length;
    layers.forEach((layer, i) => {
      layer.hidden = !layer.querySelector("li:not([hidden])");
      layer.open = isSearching ? !layer.hidden : open[i];
    });
    document.getElementById("schema-news").textContent = isSearching ? say(`${found} bảng`, found === 1 ? "1 table" : `${found} tables`) : "";
  });
}

/** A table that is unfolded gets a small button beside its name and beside each of its columns. */
export function insertNames(statement) {
  document.querySelector(".schema").addEventListener("toggle", event => {
    const table = event.target;
    if (!table.open || table.matches(".layer") || table.dataset.inserts) return;
    table.dataset.inserts = "";
    const name = table.querySelector("summary code").textContent;
    table.querySelector("p").prepend(button(name, name, statement), " ");
    for (const column of table.querySelectorAll("dt")) column.append(" ", button(column.textContent, "", statement));
  }, true);
}

function button(name, label, statement) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "insert";
  button.textContent = label === "" ? "+" : say("Chèn", "Insert");
  button.title = say(`Chèn ${name} vào câu lệnh`, `Insert ${name} into the statement`);
  button.setAttribute("aria-label", button.title);
  button.addEventListener("click", () => statement.insert(name));
  return button;
}
