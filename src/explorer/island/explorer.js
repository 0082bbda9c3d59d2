// What pages can do more with a script: remember a theme, copy, step from passage to passage. Without it they do everything else.
const root = document.documentElement;

const themeSwitch = document.querySelector("[data-theme-switch]");
const remembered = () => {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
};
const show = (theme) => {
  if (theme === null) return;
  root.dataset.theme = theme;
};
show(remembered());
if (themeSwitch !== null) {
  themeSwitch.hidden = false;
  themeSwitch.addEventListener("click", () => {
    const dark = root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    const next = dark === "dark" ? "light" : "dark";
    show(next);
    try {
      localStorage.setItem("theme", next);
    } catch {
      // A browser that remembers nothing: the theme holds for this page.
    }
  });
}

const result = document.querySelector("[data-copy-result]");
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  const said = button.textContent;
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(button.dataset.copy).then(() => {
      if (result !== null) result.textContent = button.dataset.copied;
      button.textContent = button.dataset.copied;
      setTimeout(() => (button.textContent = said), 2000);
    });
  });
}

/** j and k: the next and the previous numbered paragraph of a document. */
const steps = [...document.querySelectorAll("[data-step]")];
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing !== null || event.ctrlKey || event.metaKey || event.altKey || !["j", "k"].includes(event.key)) return;
  const here = steps.findLastIndex((step) => step.getBoundingClientRect().top < 40);
  const next = steps[event.key === "j" ? here + 1 : Math.max(0, here - 1)];
  if (next === undefined) return;
  next.scrollIntoView();
  next.focus({ preventScroll: true });
});

/** A paragraph or words that stand on another page of a long document: the server knows on which. */
const reader = document.querySelector("[data-passages]");
const seek = async () => {
  const anchor = location.hash.slice(1);
  const [, number, evidence] = /^(?:p(\d+)|e:(.+))$/.exec(anchor) ?? [];
  if (reader === null || (number ?? evidence) === undefined || document.getElementById(anchor) !== null) return;
  const { passages, evidence: all } = reader.dataset;
  const path = number === undefined ? `${all}/${evidence.replace(":", "/")}` : `${passages}/${number}`;
  const { ok, url } = await fetch(path, { method: "HEAD" });
  if (ok && url !== location.href.split("#")[0]) location.replace(`${url.split("#")[0]}#${anchor}`);
};
addEventListener("hashchange", () => void seek());
void seek();
