// The editor over the field of the statement. The field stays the form's own: it takes over every change, is printed, and is
// all there is where the editor cannot be loaded.
import { followTheme } from "./theme.js";
import { offerNames } from "./completion.js";

const Base = "/_content/BlazorMonaco/lib/monaco-editor/min/vs";
const LeastLines = 8, MostLines = 24, LineHeight = 21, Padding = 8;

export async function openEditor(statement) {
  const monaco = await load();
  const { area } = statement;
  const box = document.createElement("div");
  box.className = "editor";
  area.before(box);
  const hadFocus = document.activeElement === area;
  const model = monaco.editor.createModel(area.value, "sql");
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  followTheme(monaco);
  const editor = monaco.editor.create(box, options(model, label(area)));
  describe(box, area);
  // Tab moves on, as everywhere on a page; Ctrl+M gives it to the text and back.
  window.require(["vs/editor/browser/config/tabFocus"], tab => tab.TabFocus.setTabFocusMode(true));
  connect(editor, statement);
  grow(editor, box);
  offerNames(monaco, statement.form.dataset.schema);
  area.hidden = true;
  if (hadFocus) editor.focus();
}

async function load() {
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: `${Base}/loader.js`, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  window.require.config({ paths: { vs: Base } });
  return new Promise((resolve, reject) => window.require(["vs/editor/editor.main"], resolve, reject));
}

const label = area => area.labels[0]?.textContent ?? "SQL";

// Nothing here needs a worker: what would ask for one (links, words of the text, letters that look alike) is off.
const options = (model, ariaLabel) => ({
  model, ariaLabel, theme: "analytics", automaticLayout: true, lineHeight: LineHeight, fontSize: 14, tabSize: 2,
  fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace',
  padding: { top: Padding, bottom: Padding }, scrollBeyondLastLine: false, minimap: { enabled: false }, wordWrap: "off", folding: false, lineNumbersMinChars: 3, lineDecorationsWidth: 8,
  overviewRulerLanes: 0, overviewRulerBorder: false, hideCursorInOverviewRuler: true, renderLineHighlight: "none", contextmenu: false, fixedOverflowWidgets: true,
  links: false, wordBasedSuggestions: false, colorDecorators: false, codeLens: false, unicodeHighlight: { nonBasicASCII: false, ambiguousCharacters: false, invisibleCharacters: false },
  quickSuggestions: { other: true, comments: false, strings: false }, suggest: { showWords: false, showStatusBar: false }, scrollbar: { alwaysConsumeMouseWheel: false },
});

// What is said of the field is said of the editor.
function describe(box, area) {
  const input = box.querySelector("textarea");
  for (const name of ["aria-describedby", "aria-invalid"]) if (area.hasAttribute(name)) input.setAttribute(name, area.getAttribute(name));
  // The editor calls the two places where it speaks landmarks of the page, which they are not.
  for (const status of document.querySelectorAll(".monaco-status")) status.removeAttribute("role");
  area.labels[0]?.addEventListener("click", event => { event.preventDefault(); input.focus(); });
}

function connect(editor, statement) {
  const { area } = statement;
  statement.selected = () => editor.getModel().getValueInRange(editor.getSelection());
  statement.insert = text => { editor.executeEdits("tables", [{ range: editor.getSelection(), text, forceMoveMarkers: true }]); editor.focus(); };
  editor.onDidChangeModelContent(() => { area.value = editor.getValue(); statement.changed(); });
  editor.onDidChangeCursorSelection(statement.selectionChanged);
  statement.form.addEventListener("formdata", () => { area.value = editor.getValue(); });
  area.form.addEventListener("reset", () => setTimeout(() => editor.setValue(area.value)));
}

// As high as its lines, within reason, until somebody draws it to another height.
function grow(editor, box) {
  let own = 0;
  const fit = () => {
    if (own && Math.abs(box.offsetHeight - own) > 2) return;
    const lines = Math.min(MostLines, Math.max(LeastLines, editor.getModel().getLineCount() + 1));
    box.style.height = `${lines * LineHeight + 2 * Padding}px`;
    own = box.offsetHeight;
  };
  editor.onDidContentSizeChange(fit);
  fit();
}
