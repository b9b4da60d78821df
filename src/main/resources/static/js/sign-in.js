// A link to a task carries it behind the #, which a form does not send on. The answers to the form keep it then.
const form = document.querySelector('form[action$="/login"]');
form.addEventListener('submit', () => {
  form.action = form.action.split('#')[0] + location.hash;
});

// The demonstration's people: a click fills in the form, the next Enter signs in.
const people = document.querySelectorAll('.persona');
people.forEach(person => person.addEventListener('click', () => {
  document.getElementById('username').value = person.dataset.name;
  document.getElementById('password').value = person.dataset.password;
  people.forEach(other => other.setAttribute('aria-pressed', String(other === person)));
  const signIn = document.getElementById('sign-in');
  signIn.textContent = 'Sign in as ' + person.dataset.name;
  signIn.focus();
}));
