// What a page gains with a script: the value under the pointer or the focus stands beside its mark, and a page that is
// left open follows when a new load is published. Without this file the marks still carry their titles and links.
const vietnamese = document.documentElement.lang === "vi";

const tip = document.createElement("div");
tip.className = "tip";
tip.hidden = true;
tip.setAttribute("aria-hidden", "true");
document.querySelector("footer").append(tip);

function show(mark) {
  const title = mark.querySelector("title");
  if (title) {
    // The browser's own tooltip would come late and on top of this one.
    mark.dataset.value = title.textContent;
    title.remove();
  }
  const box = mark.getBoundingClientRect();
  tip.textContent = mark.dataset.value;
  tip.hidden = false;
  const left = Math.min(Math.max(8, box.left + box.width / 2 - tip.offsetWidth / 2), document.documentElement.clientWidth - tip.offsetWidth - 8);
  const above = box.top - tip.offsetHeight - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 0 ? above : box.bottom + 8}px`;
}

const markOf = event => event.target instanceof Element ? event.target.closest(".hot-spots rect") ?? event.target.querySelector?.(":scope > rect") : null;
for (const name of ["pointerover", "focusin"])
  document.addEventListener(name, event => { const mark = event.target.closest?.(".hot-spots") && markOf(event); if (mark) show(mark); });
for (const name of ["pointerout", "focusout", "scroll"]) document.addEventListener(name, () => { tip.hidden = true; }, true);
document.addEventListener("keydown", event => { if (event.key === "Escape") tip.hidden = true; });

// Only a page that shows the newest figures follows; one that was asked for by load stays what it is, and so does a statement that somebody writes.
const LookEveryMs = 60_000;
let shown = document.documentElement.dataset.load;

async function look() {
  if (!shown || document.hidden || document.activeElement?.closest("main form") || document.getElementById("statement")) return;
  const answer = await fetch("/api/v1/status").catch(() => null);
  if (!answer?.ok) return;
  const { load } = await answer.json();
  if (!load || String(load) === shown) return;
  const page = await fetch(location.href).catch(() => null);
  if (!page?.ok) return;
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  const main = fresh.querySelector("main");
  if (!main) return;
  document.querySelector("main").replaceWith(main);
  const footer = fresh.querySelector("footer");
  document.querySelector("footer").replaceWith(footer);
  footer.append(tip);
  shown = fresh.documentElement.dataset.load;
  document.documentElement.dataset.load = shown;
  news.textContent = vietnamese ? `Đã cập nhật theo lần nạp ${shown}.` : `Updated to load ${shown}.`;
  document.dispatchEvent(new Event("page:refreshed"));
}

const news = document.createElement("p");
news.className = "news";
news.setAttribute("role", "status");
document.querySelector("header.masthead").append(news);
setInterval(look, LookEveryMs);
document.addEventListener("visibilitychange", look);
addEventListener("focus", look);
