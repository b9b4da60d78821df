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

export default [];
