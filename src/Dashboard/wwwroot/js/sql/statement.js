// The statement as whatever holds it on the page: the field of the form, or the editor over it.

/** What takes the statement: first the field itself; an editor takes its place by setting `take`, `selected` and `insert`. */
export function takesStatement(form) {
  const area = document.getElementById("sql");
  const part = document.getElementById("run-part");
  const statement = {
    form, area,
    selected: () => area.value.slice(area.selectionStart, area.selectionEnd),
    insert: text => { area.setRangeText(text, area.selectionStart, area.selectionEnd, "end"); area.focus(); statement.changed(); },
    // What was run by itself is no part of a statement that is another by now.
    changed: () => form.elements.namedItem("run-chosen")?.remove(),
    selectionChanged: () => { part.disabled = statement.selected().trim() === ""; },
  };
  const earlier = form.querySelector("input[name=run]");
  if (earlier) earlier.id = "run-chosen";
  area.addEventListener("input", statement.changed);
  for (const name of ["select", "keyup", "pointerup"]) area.addEventListener(name, statement.selectionChanged);
  part.hidden = false;
  part.addEventListener("click", () => choose(form, statement.selected()));
  form.addEventListener("keydown", event => runByKey(event, form, part), true);
  return statement;
}

function choose(form, text) {
  let field = document.getElementById("run-chosen");
  if (!field) {
    field = Object.assign(document.createElement("input"), { type: "hidden", name: "run", id: "run-chosen" });
    form.prepend(field);
  }
  field.value = text;
}

function runByKey(event, form, part) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.shiftKey) form.requestSubmit(document.getElementById("run"));
  else if (!part.disabled) part.click();
}
