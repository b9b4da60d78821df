// What Tasklist must not do, or must not offer.

// Tasklist keeps what was typed into a start form under this one key, whoever typed it, when the session ends.
// The next person to start any process in this browser would find it in the form.
const EVERYBODYS_DRAFT = 'camunda-form:undefined';
localStorage.removeItem(EVERYBODYS_DRAFT);
const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (key !== EVERYBODYS_DRAFT) {
    setItem.call(this, key, value);
  }
};

// These values open an editor when they are clicked. Its Save is refused to all but administrators.
const FIXED = '.due-date, .followup-date, .assignee [cam-widget-inline-field]';
const mayEdit = () => document.body.classList.contains('administrator');
const keep = event => {
  const opens = event.type === 'click' || event.key === 'Enter' || event.key === ' ';
  if (opens && !mayEdit() && event.target.closest && event.target.closest(FIXED)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
};
document.addEventListener('click', keep, true);
document.addEventListener('keydown', keep, true);

// A slip of the hand beside the start dialog, or Escape, would throw away everything that was typed; Close is one click away.
const startForm = () => document.querySelector('.modal .fjs-container');
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && startForm()) {
    event.stopImmediatePropagation();
  }
}, true);
for (const type of ['mousedown', 'mouseup', 'click']) {
  document.addEventListener(type, event => {
    if (event.target.classList && event.target.classList.contains('modal') && startForm()) {
      event.stopImmediatePropagation();
    }
  }, true);
}

// Tasklist leaves an old refusal standing, shows a new one out of sight, and says nothing when a task is done.
const say = text => {
  const note = document.createElement('p');
  note.className = 'done-note';
  note.setAttribute('role', 'status');
  note.textContent = text;
  document.body.append(note);
  setTimeout(() => note.remove(), 6000);
};
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  const sent = method === 'POST' && /\/(task|process-definition)\/[^/]+\/submit-form$/.exec(String(address));
  if (sent) {
    document.querySelectorAll('.page-notifications .close:not(.ng-hide), .modal .alert .close:not(.ng-hide)')
      .forEach(button => button.click());
    this.addEventListener('load', () => {
      if (this.status < 300 && sent[1] === 'task') {
        say('Done. Your answers were handed in.');
      }
      if (this.status >= 400) {
        setTimeout(() => document.querySelector('.modal .alert')?.scrollIntoView({block: 'center'}), 200);
      }
    });
  }
  return open.call(this, method, address, ...rest);
};

export default [];
