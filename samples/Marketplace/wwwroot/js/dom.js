export const byId = id => document.getElementById(id);

export const show = (id, visible = true) => { byId(id).hidden = !visible; };

// Into a live region, so that it is read out as well.
export function say(id, text, kind = '') {
  const element = byId(id);
  element.textContent = text;
  element.dataset.kind = kind;
}

export function complain(id, text) {
  byId(id).textContent = text;
  show(id, Boolean(text));
}

// A button that works stays where the focus is: a disabled one would lose it.
export async function busyWhile(button, work) {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    await work();
  } finally {
    button.removeAttribute('aria-busy');
  }
}
