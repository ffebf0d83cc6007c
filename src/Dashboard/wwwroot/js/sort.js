// Sorts a table of figures without asking the server again. Each head is a link that does the same without this file;
// every key is a number that the server wrote into data-sort, so that both orders are one. Sums stay where they are.
const table = document.querySelector("table[data-sorted-by]");

const keyOf = (row, column) => {
  const text = row.cells[column]?.dataset.sort;
  return text === undefined || text === "" ? null : Number(text);
};

function sort(column, isDescending) {
  const byName = table.querySelector("a[data-sort-by=name]").closest("th").dataset.column;
  let place = 0;
  for (const body of table.tBodies) {
    const rows = [...body.rows].filter(row => row.querySelector("td.place") && !row.classList.contains("subtotal"));
    rows.sort((a, b) => {
      const [x, y] = [keyOf(a, column), keyOf(b, column)];
      if ((x === null) !== (y === null)) return x === null ? 1 : -1;
      return (isDescending ? y - x : x - y) || keyOf(a, byName) - keyOf(b, byName);
    });
    for (const row of rows) {
      row.querySelector("td.place").textContent = ++place;
      body.append(row);
    }
  }
}

// The column of a head in the rows below: heads span, so their own index says little.
function numberHeads() {
  const [first, second] = table.tHead.rows;
  let column = 0, inGroup = 0;
  for (const head of first.cells) {
    if (head.colSpan > 1 || head.classList.contains("group")) for (let i = 0; i < head.colSpan; i++) second.cells[inGroup++].dataset.column = column++;
    else head.dataset.column = column++;
  }
}

// Whatever leads on from here keeps the order that is seen.
function carry(sortKey, direction) {
  for (const link of document.querySelectorAll("a[data-keeps-sort]")) {
    const address = new URL(link.href);
    address.searchParams.set("sort", sortKey);
    address.searchParams.set("dir", direction);
    link.href = address;
  }
  const choice = document.querySelector(".table-controls select[name=sort]");
  if (choice && [...choice.options].some(option => option.value === sortKey)) choice.value = sortKey;
}

function onHead(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const link = event.currentTarget, head = link.closest("th"), key = link.dataset.sortBy;
  const asked = new URL(link.href);
  const starts = link.dataset.starts;
  const direction = asked.searchParams.get("dir") ?? starts;
  sort(Number(head.dataset.column), direction === "desc");
  for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", direction === "desc" ? "descending" : "ascending");
  history.replaceState(null, "", asked);
  carry(key, direction);
  // The next press turns the order round; every other head begins anew.
  for (const each of table.querySelectorAll("a[data-sort-by]")) {
    const address = new URL(each.href);
    address.searchParams.set("dir", each === link ? (direction === "desc" ? "asc" : "desc") : each.dataset.starts);
    each.href = address;
  }
  document.getElementById("sort-news").textContent = `${table.dataset.sortedBy} ${link.dataset.says}, ${direction === "desc" ? "↓" : "↑"}`;
}

if (table) {
  numberHeads();
  for (const link of table.querySelectorAll("a[data-sort-by]")) link.addEventListener("click", onHead);
}
