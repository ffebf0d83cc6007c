// The words of the page of statements, in the language of the page.
const vietnamese = document.documentElement.lang === "vi";

export const say = (vi, en) => vietnamese ? vi : en;

/** Seconds with one decimal, as the language writes them. */
export const seconds = milliseconds => (milliseconds / 1000).toFixed(1).replace(".", say(",", "."));

/** Text as people type it when they search: small letters without marks, the same as the server's. */
export const fold = text => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/đ/g, "d");
