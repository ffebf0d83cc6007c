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
  number.after(slider);
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
  // A campaign is asked once its months are known.
  const campaign = ["campaignFrom", "campaignUntil", "campaignFactor"];
  if (!campaign.every(name => query.has(name))) campaign.forEach(name => query.delete(name));
  return query;
}

// The newest question alone is shown: an earlier one still on its way is called off.
let underway = new AbortController();

async function take(path, ids) {
  underway.abort();
  const { signal } = underway = new AbortController();
  const answer = await fetch(path, { signal }).catch(() => null);
  const text = answer?.ok ? await answer.text().catch(() => null) : null;
  if (!text || signal.aborted) return;
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const id of ids) {
    const fresh = page.getElementById(id);
    if (fresh) document.getElementById(id)?.replaceWith(fresh);
  }
}

// While a slider is held the answer follows; once it has stood still for a moment, the address and the rest of the page do.
const StillMs = 400;
let moving = 0, still;

function changed() {
  cancelAnimationFrame(moving);
  moving = requestAnimationFrame(() => take(`${form.dataset.answer}?${question()}`, ["headline", "answer"]));
}

function settled() {
  clearTimeout(still);
  still = setTimeout(() => {
    const query = question().toString();
    const address = query ? `/forecast?${query}` : "/forecast";
    history.replaceState(null, "", address);
    take(address, ["headline", "why", "answer", "further", "save-scenario"]);
  }, StillMs);
}
