// What the page of statements gains with a script: an editor over the text, the run that can be watched and cancelled, and
// tables that are found while typing. The form means the same with and without it.
import { takesStatement } from "./sql/statement.js";
import { watchRuns } from "./sql/runs.js";
import { findTables, insertNames } from "./sql/tables.js";
import { openEditor } from "./sql/editor.js";

const form = document.getElementById("statement");
const statement = takesStatement(form);
watchRuns(form);
findTables();
insertNames(statement);
// Whoever gets no editor keeps the field.
openEditor(statement).catch(error => console.info(error));
