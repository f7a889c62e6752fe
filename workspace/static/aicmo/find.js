// Search as one types: the list comes from the server, arrows walk it, Enter follows the first or the chosen link.
const WAIT = 150;

export function searchAsTyped(field) {
  const into = document.getElementById(field.dataset.into);
  const pages = field.dataset.filter ? document.getElementById(field.dataset.filter) : null;
  const box = field.closest("dialog, .menu-body, .chooser");
  const links = () => [...box.querySelectorAll(".choices a")].filter((link) => link.offsetParent);
  let timer = 0;
  let asked = 0;

  async function ask() {
    const turn = ++asked;
    const query = new URLSearchParams({ q: field.value, part: "1", to: field.form?.elements.to?.value ?? "" });
    try {
      const answer = await fetch(`${field.dataset.find}?${query}`, { credentials: "same-origin", redirect: "error" });
      const text = await answer.text();
      if (!answer.ok || turn !== asked) return; // an earlier question may be answered last
      const found = new DOMParser().parseFromString(text, "text/html");
      into.replaceChildren(...found.body.childNodes);
    } catch { /* the form still leads to the page */ }
  }

  function narrow() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of pages.children) row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
  }

  field.addEventListener("input", () => {
    if (pages) narrow();
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  box.addEventListener("keydown", (event) => {
    const found = links();
    const at = found.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = event.key === "ArrowDown" ? found[at + 1] : found[at - 1] ?? field;
      (next ?? found.at(-1) ?? field).focus();
    } else if (event.key === "Enter" && event.target === field && found.length) {
      event.preventDefault();
      found[0].click();
    }
  });
}
