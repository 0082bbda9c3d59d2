// The search box suggests names while somebody types (an ARIA combobox); without it the box searches for what was typed.
for (const form of document.querySelectorAll("[data-suggest]")) {
  const input = form.querySelector("input");
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.suggestions);
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  }))
    input.setAttribute(name, value);

  let chosen = -1;
  const choose = (index) => {
    chosen = index;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(at === chosen));
    if (chosen < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[chosen].id);
  };
  const show = (found) => {
    list.replaceChildren(
      ...found.map(({ label, kind, url }, at) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${at}`;
        option.setAttribute("role", "option");
        // A proxy may speak another protocol with the world than with the server.
        option.dataset.path = new URL(url).pathname;
        const about = document.createElement("span");
        about.textContent = kind;
        option.append(label, " ", about);
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  };

  let asking = new AbortController();
  const suggest = async (words, { signal }) => {
    const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(words)}`, { signal });
    if (answer.ok) show(await answer.json());
  };
  let waiting;
  const settle = () => {
    clearTimeout(waiting);
    asking.abort();
  };
  const close = () => {
    settle();
    show([]);
  };
  input.addEventListener("input", () => {
    const words = input.value.trim();
    if (words.length < 2) return close();
    settle();
    asking = new AbortController();
    // Who goes on typing asks for something else; a suggestion that does not come is none.
    waiting = setTimeout(() => void suggest(words, asking).catch(() => undefined), 150);
  });
  input.addEventListener("keydown", (event) => {
    const { length } = list.children;
    const keys = {
      ArrowDown: () => choose(chosen + 1 < length ? chosen + 1 : -1),
      ArrowUp: () => choose(chosen < 0 ? length - 1 : chosen - 1),
      Escape: close,
      Enter: () => location.assign(list.children[chosen].dataset.path),
    };
    const act = keys[event.key];
    if (act === undefined || list.hidden || (event.key === "Enter" && chosen < 0)) return;
    event.preventDefault();
    // An answer still under way must not replace the list from which somebody chooses.
    settle();
    act();
  });
  // Before the box loses the focus, which closes the list.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[data-path]");
    if (option !== null) location.assign(option.dataset.path);
  });
  input.addEventListener("blur", close);
}
