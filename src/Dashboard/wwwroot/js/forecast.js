// What the forecast gains with a script: each number of the form has a slider, and the answer follows while it moves. The form
// and its address mean the same with and without it.
const form = document.querySelector("form.what-if");

for (const number of form.querySelectorAll("input[data-slide-max]")) {
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = number.min;
  slider.max = number.dataset.slideMax;
  slider.step = number.step;
  slider.value = number.value;
  slider.setAttribute("aria-label", number.parentElement.textContent.trim());
  slider.addEventListener("input", () => { number.value = slider.value; changed(); });
  slider.addEventListener("change", settled);
  number.addEventListener("input", () => { slider.value = number.value; });
  number.parentElement.after(slider);
}
form.addEventListener("input", event => { if (event.target.type !== "range") changed(); });
form.addEventListener("change", event => { if (event.target.type !== "range") settled(); });
form.addEventListener("submit", event => { event.preventDefault(); settled(); });

// As the address says it: nothing that is as usual.
function question() {
  const query = new URLSearchParams();
  for (const input of form.elements) {
    if (!input.name || input.value === "" || !input.checkValidity()) continue;
    const usual = input.dataset.usual ?? { pace: "1", campaignFactor: "1", moreRegistrations: "0" }[input.name];
    if (Number(input.value) === Number(usual) || input.value === usual) continue;
    query.set(input.name, input.value);
  }
  return query;
}

// The newest question alone is shown, however late the answer to an earlier one comes.
let asked = 0;

async function fetched(path) {
  const mine = ++asked;
  const answer = await fetch(path, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || mine !== asked) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return mine === asked ? page : null;
}

function take(page, ids) {
  for (const id of ids) {
    const fresh = page?.getElementById(id);
    if (fresh) document.getElementById(id).replaceWith(fresh);
  }
}

let waiting = false;

async function changed() {
  if (waiting) return;
  waiting = true;
  await new Promise(requestAnimationFrame);
  waiting = false;
  take(await fetched(`${form.dataset.answer}?${question()}`), ["headline", "answer"]);
}

async function settled() {
  const query = question().toString();
  const address = query ? `/forecast?${query}` : "/forecast";
  history.replaceState(null, "", address);
  take(await fetched(address), ["headline", "why", "answer", "further", "save-scenario"]);
}
