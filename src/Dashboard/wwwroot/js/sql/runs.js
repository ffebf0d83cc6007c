// While a statement runs: how long it has, its place among those that wait, and the way to call it off. The browser waits for
// the page of the answer; stopping that closes the connection, and the server ends the statement with it.
import { say, seconds } from "./words.js";

const ShownEveryMs = 100, AskedEveryMs = 1000, FileMs = 1000;

export function watchRuns(form) {
  const cancel = document.getElementById("cancel");
  let run = null;

  form.addEventListener("submit", event => {
    if (event.submitter?.name === "format") return fetchFile(event.submitter);
    // What is kept is not run.
    if (event.submitter?.name === "keep") return;
    run?.end();
    run = begin(cancel);
  });
  cancel.addEventListener("click", () => {
    window.stop();
    if (run) tell(say("Đã hủy sau ", "Cancelled after "), run.time(), say("; câu lệnh vẫn còn ở trên.", "; the statement is kept above."));
    run?.end();
    run = null;
    document.getElementById("run").focus();
  });
  // A page that is come back to waits for nothing.
  addEventListener("pageshow", event => { if (event.persisted) { run?.end(); run = null; tell(""); } });
  addEventListener("pagehide", () => run?.end());
}

function begin(cancel) {
  const began = performance.now();
  let place = 0;
  const time = () => seconds(performance.now() - began);
  const show = () => place > 0
    ? tell(say(`Đang chờ, thứ ${place}`, `Waiting, ${ordinal(place)} in line`), ` · ${time()} ${say("giây", "s")}`)
    : tell(say("Đang chạy", "Running"), ` ${time()} ${say("giây", "s")}`);
  const ask = async () => {
    const answer = await fetch("/sql/turn").catch(() => null);
    if (answer?.ok) place = (await answer.json().catch(() => null))?.place ?? 0;
  };
  const timers = [setInterval(show, ShownEveryMs), setInterval(ask, AskedEveryMs)];
  cancel.hidden = false;
  show();
  return { time: () => `${time()} ${say("giây", "s")}`, end: () => { timers.forEach(clearInterval); cancel.hidden = true; } };
}

// A file leaves the page as it is, and nothing tells when it comes: a second keeps a double press from asking twice.
function fetchFile(button) {
  tell(say("Đang lấy tệp…", "Fetching the file…"));
  // The pressed button names the format, so it is disabled once the form is sent.
  setTimeout(() => { button.disabled = true; });
  setTimeout(() => { button.disabled = false; tell(""); }, FileMs);
}

// The clock is for eyes: told ten times a second it would drown everything else that is read aloud.
function tell(words, clock = "", more = "") {
  const progress = document.getElementById("progress");
  const [said, time, rest] = progress.childElementCount === 3 ? progress.children : lines(progress);
  if (said.textContent !== words) said.textContent = words;
  time.textContent = clock;
  if (rest.textContent !== more) rest.textContent = more;
}

function lines(progress) {
  progress.replaceChildren(...["", "", ""].map(() => document.createElement("span")));
  progress.children[1].setAttribute("aria-hidden", "true");
  return progress.children;
}

function ordinal(place) {
  const ending = place % 100 >= 11 && place % 100 <= 13 ? "th" : { 1: "st", 2: "nd", 3: "rd" }[place % 10] ?? "th";
  return place + ending;
}
