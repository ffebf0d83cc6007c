// Shows where a running load is and, when one has ended, the page as it stands then. Without this file the page does
// the same by asking again.
const status = document.getElementById("load-status");
const bar = status.querySelector("progress");
const text = status.querySelector("[role=status]");
const events = new EventSource(`/events?lang=${document.documentElement.lang}&after=${status.dataset.seen}`);

events.addEventListener("progress", event => {
  const news = JSON.parse(event.data);
  status.hidden = false;
  bar.max = news.steps;
  bar.value = news.position;
  text.textContent = news.text;
});

events.addEventListener("ended", () => {
  events.close();
  location.replace("/loads" + status.dataset.query);
});
