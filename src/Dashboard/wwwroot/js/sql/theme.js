// The editor in the colours of the page, whichever theme that has and whenever it changes.
const Roles = {
  "editor.background": "--wash", "editor.foreground": "--ink", "editorLineNumber.foreground": "--secondary", "editorLineNumber.activeForeground": "--ink", "editorCursor.foreground": "--ink",
  "editorWidget.background": "--paper", "editorWidget.border": "--secondary", "editorSuggestWidget.background": "--paper", "editorSuggestWidget.foreground": "--ink", "editorSuggestWidget.border": "--secondary",
  "editorSuggestWidget.selectedBackground": "--rule", "editorSuggestWidget.selectedForeground": "--ink", "editorSuggestWidget.highlightForeground": "--figure", "editorSuggestWidget.focusHighlightForeground": "--figure",
  "editorHoverWidget.background": "--paper", "editorHoverWidget.foreground": "--ink", "editorHoverWidget.border": "--secondary", "descriptionForeground": "--secondary", "focusBorder": "--figure",
};
// The built-in themes colour some of them for SQL alone, so these are named with it.
const Tokens = {
  keyword: "--figure", "operator.sql": "--ink", "predefined.sql": "--ink", "string.sql": "--behind", string: "--behind", number: "--reached", comment: "--secondary", "comment.quote": "--secondary", identifier: "--ink",
};
const SelectionAlpha = "66";

export function followTheme(monaco) {
  const draw = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = role => style.getPropertyValue(role).trim();
    monaco.editor.defineTheme("analytics", {
      base: style.colorScheme.startsWith("dark") ? "vs-dark" : "vs", inherit: true,
      rules: Object.entries(Tokens).map(([token, role]) => ({ token, foreground: colour(role).slice(1), fontStyle: token === "keyword" ? "bold" : "" })),
      colors: { ...Object.fromEntries(Object.entries(Roles).map(([name, role]) => [name, colour(role)])), "editor.selectionBackground": colour("--past") + SelectionAlpha },
    });
    monaco.editor.setTheme("analytics");
  };
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
}
